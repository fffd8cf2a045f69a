/** A kernel that takes seconds on tens of megapixels: 15×15 whole numbers that no method does quickly. */
export const slowKernel = JSON.stringify(
  Array.from({ length: 15 }, (_, row) =>
    Array.from({ length: 15 }, (_, col) => (row * row * 7 + col * col * 3 + row * col * 5) % 10),
  ),
);

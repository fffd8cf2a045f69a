/** The yardstick: four loops over an image and a kernel, where the kernel fits wholly. */
export function naive(image, kernel) {
  const rows = image.rows - kernel.rows + 1;
  const cols = image.cols - kernel.cols + 1;
  const data = new Float32Array(rows * cols);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      let sum = 0;
      for (let i = 0; i < kernel.rows; i++) {
        for (let j = 0; j < kernel.cols; j++) {
          sum += kernel.data[i * kernel.cols + j] * image.data[(r + i) * image.cols + c + j];
        }
      }
      data[r * cols + c] = sum;
    }
  }
  return { rows, cols, data };
}

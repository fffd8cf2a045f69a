import { formatMatrix, windows } from '@convolve/core';

const image = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const filter = Array.from({ length: 3 }, () => [1, 0, -1]);
for (const { window } of windows(image, filter, { clip: true })) {
  console.log(formatMatrix(window));
}

import { formatMatrix, singleConv } from '@convolve/core';

const image = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const transposed = image.map((_, row) => Array<number>(6).fill(image[0]![row]!));
const swapped = transposed.toReversed();
const horizontal = [
  [1, 1, 1],
  [0, 0, 0],
  [-1, -1, -1],
];
for (const each of [image, transposed, swapped]) {
  console.log(formatMatrix(singleConv(each, horizontal), { format: 'numpy-repr' }));
}

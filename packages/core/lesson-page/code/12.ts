import { channel, singleConv, toTensor } from '@convolve/core';
import { readImage } from '@convolve/core/node';

const vertical = Array.from({ length: 3 }, () => [1, 0, -1]);
const rgb = toTensor(await readImage('photo.jpg'));
for (const index of [0, 1, 2]) {
  const v = singleConv(channel(rgb, index), vertical);
  console.log(`v${index + 1} =`, v.data[135 * v.cols + 246]);
}
const sum = singleConv(rgb, vertical); // all three channels, summed
console.log('v1 + v2 + v3 =', sum.data[135 * sum.cols + 246]);

import { conv, singleConv, toGray } from '@convolve/core';
import { readImage } from '@convolve/core/node';

const vertical = Array.from({ length: 3 }, () => [1, 0, -1]);
const horizontal = [
  [1, 1, 1],
  [0, 0, 0],
  [-1, -1, -1],
];
const gray = toGray(await readImage('photo.jpg'));
const one = singleConv(gray, vertical);
const several = conv(gray, [vertical, horizontal]);
console.log(one.rows, one.cols);
for (const result of several) console.log(result.rows, result.cols);

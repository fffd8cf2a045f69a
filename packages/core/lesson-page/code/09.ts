import { formatMatrix, singleConv, toGray } from '@convolve/core';
import { readImage } from '@convolve/core/node';

const vertical = Array.from({ length: 3 }, () => [1, 0, -1]);
const gray = toGray(await readImage('photo.jpg'));
const response = singleConv(gray, vertical);
console.log(formatMatrix(gray));
console.log(formatMatrix(response));
console.log(gray.data[136 * gray.cols + 247], response.data[135 * response.cols + 246]);

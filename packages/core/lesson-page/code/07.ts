import { formatMatrix, singleConv } from '@convolve/core';

const image = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const vertical = Array.from({ length: 3 }, () => [1, 0, -1]);
const result = singleConv(image, vertical);
console.log(formatMatrix(result, { format: 'numpy-repr' }));

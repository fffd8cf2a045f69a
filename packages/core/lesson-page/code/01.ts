import { formatMatrix, kernel } from '@convolve/core';

const { matrix } = kernel('sobel-x');
console.log(formatMatrix(matrix));

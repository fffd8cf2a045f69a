import { convolve, toRows, windows } from '@convolve/core';

const image = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const filter = Array.from({ length: 3 }, () => [1, 0, -1]);
for (const { sum } of windows(image, filter)) console.log(sum);
console.log('flipped:', toRows(convolve(image, filter))[0]![1]);

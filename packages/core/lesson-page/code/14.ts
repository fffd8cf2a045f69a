import { conv, kernel, toTensor } from '@convolve/core';
import { readImage } from '@convolve/core/node';

const ids = ['lesson-vertical', 'lesson-horizontal', 'robinson-ne', 'laplacian-8'];
const rgb = toTensor(await readImage('photo.jpg'));
const maps = conv(
  rgb,
  ids.map((id) => kernel(id).matrix),
);
const weights = [
  [1, 1, 0, 0],
  [1, -1, 0, 0],
]; // 2 filters × 4 channels × 1 × 1
const next = conv(
  maps,
  weights.map((filter) => filter.map((weight) => [[weight]])),
);
console.log(maps.length, 'channels in,', next.length, 'channels out');
for (const map of next) console.log(map.rows, map.cols, map.data[135 * map.cols + 246]);
try {
  conv(maps, [[[[1]], [[1]], [[1]]]]);
} catch {
  console.log('3 channels do not fit 4 maps');
}

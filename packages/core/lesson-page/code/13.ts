import { conv, extremes, kernel, toTensor } from '@convolve/core';
import { readImage } from '@convolve/core/node';

const ids = ['lesson-vertical', 'lesson-horizontal', 'robinson-ne', 'laplacian-8'];
const rgb = toTensor(await readImage('photo.jpg'));
const maps = conv(
  rgb,
  ids.map((id) => kernel(id).matrix),
);
console.log(rgb.channels, 'channels in,', maps.length, 'channels out');
for (const map of maps) console.log(map.rows, map.cols, ...extremes(map)!);

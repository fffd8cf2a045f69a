import { writeFile } from 'node:fs/promises';
import { conv, extremes, figure, toGray } from '@convolve/core';
import { readImage } from '@convolve/core/node';

const vertical = Array.from({ length: 3 }, () => [1, 0, -1]);
const horizontal = [
  [1, 1, 1],
  [0, 0, 0],
  [-1, -1, -1],
];
const gray = toGray(await readImage('photo.jpg'));
const panels = [gray, ...conv(gray, [vertical, horizontal])];
for (const image of panels) console.log(...extremes(image)!);
const svg = figure(panels.map((image) => ({ image, colormap: 'gray' })));
await writeFile('three-panels.svg', svg);

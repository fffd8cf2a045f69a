import { writeFile } from 'node:fs/promises';
import { figure, formatMatrix } from '@convolve/core';

const image = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
console.log(formatMatrix(image));
await writeFile('image.svg', figure([{ image }])); // viridis, with axes and a colour bar

// One direction of Sobel's, in grey, as a script of jimp's users: node withJimp.js INPUT OUTPUT
import { Jimp } from 'jimp';

const [input, output] = process.argv.slice(2);
const image = await Jimp.read(input);
const rows = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
await image.greyscale().convolution(rows).write(output);

// One direction of Sobel's, in grey, as a script of jimp's users: node withJimp.js INPUT OUTPUT
import { Jimp } from 'jimp';

const [input, output] = process.argv.slice(2);
const picture = await Jimp.read(input);
const rows = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
await picture.greyscale().convolution(rows).write(output);

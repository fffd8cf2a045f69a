// One direction of Sobel's, in grey, as a script of sharp's users: node withSharp.js INPUT OUTPUT
import sharp from 'sharp';

const [input, output] = process.argv.slice(2);
const kernel = { width: 3, height: 3, kernel: [-1, 0, 1, -2, 0, 2, -1, 0, 1], scale: 1 };
await sharp(input).greyscale().convolve(kernel).png().toFile(output);

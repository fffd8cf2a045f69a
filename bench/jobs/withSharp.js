// One direction of Sobel's, in grey, as a script of sharp's users, who have several images at once:
// node withSharp.js INPUT OUTPUT [INPUT OUTPUT …]
import sharp from 'sharp';

const kernel = { width: 3, height: 3, kernel: [-1, 0, 1, -2, 0, 2, -1, 0, 1], scale: 1 };
const paths = process.argv.slice(2);
const work = [];
for (let at = 0; at < paths.length; at += 2) {
  work.push(
    sharp(paths[at])
      .greyscale()
      .convolve(kernel)
      .png()
      .toFile(paths[at + 1]),
  );
}
await Promise.all(work);

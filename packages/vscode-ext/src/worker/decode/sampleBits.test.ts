import sharp from 'sharp';
import { expect, it } from 'vitest';
import { sampleBits } from './sampleBits';

const image = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } });

it('is 16 for a PNG of 16 bits, and 8 for others', async () => {
  const deep = image().toColourspace('rgb16').png();
  expect(sampleBits(await deep.toBuffer())).toBe(16);
  expect(sampleBits(await image().png().toBuffer())).toBe(8);
  expect(sampleBits(await image().png({ palette: true, colours: 2 }).toBuffer())).toBe(8);
  expect(sampleBits(await image().jpeg().toBuffer())).toBe(8);
});

it('is that of the AV1 configuration for an AVIF', async () => {
  expect(sampleBits(await image().avif().toBuffer())).toBe(8);
  const head = [...'....ftypavif....av1C'].map((letter) => letter.charCodeAt(0));
  expect(sampleBits(Uint8Array.from([...head, 0x81, 0, 0x4c, ...Array(20).fill(0)]))).toBe(10);
  expect(sampleBits(Uint8Array.from([...head, 0x81, 0, 0x6c, ...Array(20).fill(0)]))).toBe(12);
});

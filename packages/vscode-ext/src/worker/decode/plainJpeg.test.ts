import sharp from 'sharp';
import { expect, it } from 'vitest';
import { isPlainJpeg } from './plainJpeg';

const grey = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } });

it('knows a JPEG without a colour profile', async () => {
  expect(isPlainJpeg(await grey().jpeg().toBuffer())).toBe(true);
  expect(isPlainJpeg(await grey().withIccProfile('p3').jpeg().toBuffer())).toBe(false);
  expect(isPlainJpeg(await grey().png().toBuffer())).toBe(false);
  expect(isPlainJpeg((await grey().jpeg().toBuffer()).subarray(0, 40))).toBe(false);
});

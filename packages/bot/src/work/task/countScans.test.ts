import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photograph } from '../test/images.js';
import { countScans } from './countScans.js';

test('counts one scan in a baseline JPEG and several in a progressive one', async () => {
  expect(countScans(photograph())).toBe(1);
  const small = sharp(photograph()).resize(64);
  expect(countScans(await small.clone().jpeg({ progressive: true }).toBuffer())).toBe(10);
  const optimised = { progressive: true, optimiseScans: true, mozjpeg: true } as const;
  expect(countScans(await small.jpeg(optimised).toBuffer())).toBeLessThan(20);
});

test('passes over segments that hold what looks like scans, and over stuffed bytes', () => {
  const scan = [0xff, 0xda, 0, 2];
  const comment = [0xff, 0xfe, 0, 6, ...scan];
  const data = [0xff, 0x00, 7, 0xff, 0xd0, 7];
  const bytes = [0xff, 0xd8, ...comment, ...scan, ...data, 0xff, ...scan, ...data, 0xff, 0xd9];
  expect(countScans(Uint8Array.from([...bytes, ...scan]))).toBe(2);
});

test('ends with the file, wherever it is cut off', () => {
  const whole = photograph();
  for (const length of [0, 1, 2, 3, 5, 700, 5000]) {
    expect(countScans(whole.subarray(0, length))).toBeLessThan(2);
  }
});

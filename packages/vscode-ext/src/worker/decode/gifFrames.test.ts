import { expect, it } from 'vitest';
import { gifFrames } from './frameCount';

const text = (value: string) => [...value].map((letter) => letter.charCodeAt(0));
/** A 1×1 screen with a global table of two colours. */
const head = [...text('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
const extension = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
const frameWithTable = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 0, 0, 0, 9, 9, 9, 2, 2, 0x44, 1, 0];
const end = [0x3b];

it('counts the images of a GIF, through extensions and local colour tables', () => {
  expect(gifFrames(Uint8Array.from([...head, ...frame, ...end]))).toBe(1);
  const two = [...head, ...extension, ...frameWithTable, ...extension, ...frame, ...end];
  expect(gifFrames(Uint8Array.from(two))).toBe(2);
});

it('counts none in another file, and stops at the end of one cut short', () => {
  expect(gifFrames(Uint8Array.from(text('not a GIF')))).toBe(0);
  expect(gifFrames(Uint8Array.from([...head, ...frame.slice(0, 5)]))).toBe(1);
});

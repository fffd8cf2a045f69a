import { toGray } from '@convolve/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readGray, readPixels } from './readPixels';

afterEach(() => {
  vi.unstubAllGlobals();
});

const [width, height] = [1000, 1203];
const data = new Uint8ClampedArray(width * height * 4);
for (let at = 0; at < data.length; at++) data[at] = at % 4 === 3 ? 255 : at % 251;
const bitmap = { width, height } as ImageBitmap;

/** Compares millions of bytes, for which the matchers take long. */
function isSame(a: Uint8Array | Uint8ClampedArray, b: typeof a): boolean {
  return Buffer.from(a.buffer).equals(Buffer.from(b.buffer));
}

/** A browser whose video frames copy the image's rows; one that is turned copies other bytes. */
function stubFrames(turn: { readonly rotation?: number; readonly flip?: boolean }): void {
  class Frame {
    readonly format = 'BGRX';
    readonly rotation = turn.rotation;
    readonly flip = turn.flip;
    async copyTo(into: Uint8Array, { rect = { y: 0, height } }): Promise<void> {
      const { y, height: rows } = rect;
      const isPlain = turn.rotation === 0 && turn.flip === false;
      into.set(isPlain ? data.subarray(y * width * 4, (y + rows) * width * 4) : []);
    }
    close() {}
  }
  class Canvas {
    getContext() {
      return { drawImage() {}, getImageData: () => ({ data }) };
    }
  }
  vi.stubGlobal('VideoFrame', Frame);
  vi.stubGlobal('OffscreenCanvas', Canvas);
}

describe.each([
  ['plain', { rotation: 0, flip: false }],
  ['turned', { rotation: 90, flip: false }],
  ['mirrored', { rotation: 0, flip: true }],
  ['of unknown turn', {}],
])('an image that is %s', (_, turn) => {
  it('has its pixels', async () => {
    stubFrames(turn);
    expect(isSame((await readPixels(bitmap)).data, data)).toBe(true);
  });

  it('has the grey values of its pixels', async () => {
    stubFrames(turn);
    const gray = toGray({ width, height, data });
    expect(isSame((await readGray(bitmap)).data, gray.data)).toBe(true);
  });
});

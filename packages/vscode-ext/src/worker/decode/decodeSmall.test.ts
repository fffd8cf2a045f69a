import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeSmall } from './decodeSmall';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The head of a JPEG of 4000×3000: a frame, with or without a profile before it, and a scan. */
function jpeg(profile = ''): Uint8Array {
  const frame = [0xff, 0xc0, 0, 8, 8, 3000 >> 8, 3000 & 255, 4000 >> 8, 4000 & 255, 3];
  const app2 = profile && [0xff, 0xe2, 0, 2 + profile.length, ...Buffer.from(profile)];
  return Uint8Array.from([0xff, 0xd8, ...app2, ...frame, 0xff, 0xda]);
}

/** Has the browser decode to the size that is asked for, turned by 90° or not; returns what is asked for. */
function stubDecoder(isTurned = false): number[][] {
  const asked: number[][] = [];
  class Decoder {
    readonly size: readonly [number, number];
    constructor(init: { desiredWidth: number; desiredHeight: number }) {
      this.size = [init.desiredWidth, init.desiredHeight];
      asked.push([...this.size]);
    }
    async decode() {
      const [width, height] = isTurned ? this.size.toReversed() : this.size;
      return { image: { width, height, close() {} } };
    }
    close() {}
  }
  vi.stubGlobal('ImageDecoder', Decoder);
  vi.stubGlobal('createImageBitmap', async ({ width, height }: ImageBitmap) => ({ width, height }));
  return asked;
}

describe('decodeSmall', () => {
  it.each([
    [400, [500, 375]],
    [500, [500, 375]],
    [501, [1000, 750]],
    [1600, [2000, 1500]],
  ])('decodes to the eighths that have %i pixels side by side', async (width, size) => {
    const asked = stubDecoder();
    const small = await decodeSmall(jpeg(), width);
    expect(asked).toEqual([size]);
    expect(small).toMatchObject({ rows: 3000, cols: 4000, bitmap: { width: size[0] } });
  });

  it('has the size as it is seen of an image that EXIF turns', async () => {
    stubDecoder(true);
    expect(await decodeSmall(jpeg(), 400)).toMatchObject({ rows: 4000, cols: 3000 });
  });

  it('leaves files to the whole decode that it would show in other colours, or hardly faster', async () => {
    const asked = stubDecoder();
    expect(await decodeSmall(jpeg('ICC_PROFILE'), 400)).toBeUndefined();
    expect(await decodeSmall(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 400)).toBeUndefined();
    expect(await decodeSmall(jpeg(), 2001)).toBeUndefined();
    expect(await decodeSmall(jpeg(), Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('leaves them to the whole decode where the browser has no decoder', async () => {
    vi.stubGlobal('ImageDecoder', undefined);
    expect(await decodeSmall(jpeg(), 400)).toBeUndefined();
  });
});

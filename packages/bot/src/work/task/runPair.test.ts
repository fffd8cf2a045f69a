import { applyFilter, type RgbaImage, toGray, toImage } from '@convolve/core';
import { readImage } from '@convolve/core/node';
import { decodePng, encodePng } from '@convolve/core/png';
import { beforeAll, describe, expect, test } from 'vitest';
import { animated, photograph } from '../test/images.js';
import { runPair } from './runPair.js';

let image: RgbaImage;
let before: Uint8Array;

beforeAll(async () => {
  image = await readImage(photograph());
  before = encodePng(image);
});

const run = (after: Uint8Array, maxPixels = 30e6) =>
  runPair({ before, after }, maxPixels, () => {});

describe('runPair', () => {
  test('finds the kernel, prints it and draws it', async () => {
    const stages: string[] = [];
    const after = encodePng(applyFilter(image, 'sharpen') as RgbaImage);
    const result = await runPair({ before, after }, 30e6, (stage) => stages.push(stage));
    expect(result.text).toBe('[[ 0 -1  0]\n [-1  5 -1]\n [ 0 -1  0]]');
    expect(result.found).toMatchObject({
      rows: 3,
      cols: 3,
      explained: true,
      offset: 0,
      nearest: { id: 'sharpen' },
    });
    expect(decodePng(result.image)).toMatchObject({ width: result.width });
    expect(stages).toEqual(['decoding', 'computing', 'encoding']);
  });

  test('says that no single kernel makes edges, and gives one that comes closest', async () => {
    const edges = applyFilter(toGray(image), 'sobel', { display: 'clamped' });
    const { found, text } = await run(encodePng(toImage(edges as never)));
    expect(found).toMatchObject({ explained: false });
    expect(text).toMatch(/^\[\[/);
  });

  test('says what of the files was not compared', async () => {
    const [one, other] = await Promise.all([animated('gif', 3), animated('webp', 2)]);
    const { notes } = await runPair({ before: one, after: other }, 30e6, () => {});
    expect(notes).toEqual([
      { kind: 'first-frame', frames: 3 },
      { kind: 'first-frame', frames: 2 },
    ]);
  });

  test('compares large images by their middle', async () => {
    const width = 2500;
    const height = 2400;
    const data = new Uint8Array(width * height * 4).fill(255);
    for (let at = 0; at < data.length; at += 4) {
      data[at] = 50 + ((at * 7) % 101) + ((at >> 9) % 50);
    }
    const large = encodePng({ width, height, data }, { effort: 'fast' });
    const { found } = await runPair({ before: large, after: large }, 30e6, () => {});
    expect(found).toMatchObject({ rows: 1, cols: 1, explained: true });
    expect(found?.pixels).toBeLessThanOrEqual(4e6);
  });

  test('fails where sizes differ, and where nothing can be compared', async () => {
    const small = encodePng({ width: 2, height: 2, data: new Uint8Array(16).fill(255) });
    await expect(run(small)).rejects.toMatchObject({
      reason: 'sizes-differ',
      detail: { before: '1024 × 484', after: '2 × 2' },
    });
    await expect(runPair({ before: small, after: small }, 30e6, () => {})).rejects.toMatchObject({
      reason: 'nothing-to-compare',
    });
    await expect(run(before, 1000)).rejects.toMatchObject({ reason: 'too-many-pixels' });
  });
});

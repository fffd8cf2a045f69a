import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';
import { createLog } from '../src/log/createLog.js';
import { ProcessPool } from '../src/work/ProcessPool.js';
import { poolProgram } from '../src/work/poolProgram.js';
import { ask } from './corpus/ask.js';
import type { Case } from './corpus/Case.js';
import { highestMemory } from './corpus/highestMemory.js';

const { limits } = readConfig({ DISCORD_TOKEN: 'none' });
const log = createLog({ level: 'silent', secrets: [] });

/** Intact images of about as many pixels as are allowed, of the kinds that take most memory. */
let images: readonly Case[];
let pool: ProcessPool;

beforeAll(async () => {
  const background = { r: 200, g: 120, b: 40 };
  // What a decoder takes depends on the pixels alone; one colour is written in little time.
  const photo = sharp({ create: { width: 6300, height: 4760, channels: 3, background } });
  const kinds = {
    'progressive JPEG': photo.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
    WebP: photo.clone().webp({ effort: 0 }),
    'lossless WebP': photo.clone().webp({ lossless: true, effort: 0 }),
    AVIF: photo.clone().avif({ effort: 0, chromaSubsampling: '4:4:4' }),
    PNG: photo.clone().png({ compressionLevel: 1 }),
  };
  const made: Case[] = [];
  for (const [name, image] of Object.entries(kinds)) {
    made.push({ name, bytes: new Uint8Array(await image.toBuffer()) });
  }
  images = made;
}, 300_000);
afterEach(() => pool.close());

function start(memoryMegabytes: number): void {
  pool = new ProcessPool({
    program: poolProgram(),
    count: 1,
    deadline: 120_000,
    memoryMegabytes,
    log,
  });
}

describe('a pool process and images of 30 million pixels', { timeout: 300_000 }, () => {
  test('it does one after the other, in any order, below its ceiling', async () => {
    start(limits.memoryMegabytes);
    for (const image of [...images, ...images.toReversed()]) {
      expect(await ask(pool, image, limits.pixels)).toMatchObject({
        name: image.name,
        outcome: 'done',
      });
      expect(highestMemory()).toBeLessThan(limits.memoryMegabytes);
    }
  });

  test.each([300, 600])(
    'with %i MiB it says that memory is missing, and blames no image',
    async (megabytes) => {
      start(megabytes);
      const outcomes: string[] = [];
      for (const image of images) outcomes.push((await ask(pool, image, limits.pixels)).outcome);
      expect(outcomes.filter((outcome) => outcome !== 'done')).not.toEqual([]);
      expect(new Set(outcomes.filter((outcome) => outcome !== 'done'))).toEqual(
        new Set(['out-of-memory']),
      );
    },
  );

  test('a damaged one is said to be damaged, also by a pool process that was full before', async () => {
    start(limits.memoryMegabytes);
    for (const { name, bytes } of images) {
      expect(await ask(pool, { name, bytes }, limits.pixels)).toMatchObject({ outcome: 'done' });
      const half = { name, bytes: bytes.slice(0, bytes.length / 2) };
      expect(await ask(pool, half, limits.pixels)).toMatchObject({
        name,
        outcome: 'image-broken',
      });
    }
  });
});

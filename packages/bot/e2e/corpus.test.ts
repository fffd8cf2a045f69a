import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';
import { createLog } from '../src/log/createLog.js';
import { ProcessPool } from '../src/work/ProcessPool.js';
import { poolProgram } from '../src/work/poolProgram.js';
import { ask } from './corpus/ask.js';
import { baseImages } from './corpus/baseImages.js';
import { bombs } from './corpus/bombs.js';
import type { Case } from './corpus/Case.js';
import { headerFields } from './corpus/headerFields.js';
import { highestMemory } from './corpus/highestMemory.js';
import { metadata } from './corpus/metadata.js';
import { mutations } from './corpus/mutations.js';
import { otherFiles, polyglots } from './corpus/otherFiles.js';
import { thin } from './corpus/thin.js';
import { truncated } from './corpus/truncated.js';

const SEED = 20_260;
const MUTATIONS = 5000;

const { limits } = readConfig({ DISCORD_TOKEN: 'none' });
let pool: ProcessPool;

beforeAll(() => {
  pool = new ProcessPool({
    program: poolProgram(),
    count: 2,
    deadline: limits.deadline,
    memoryMegabytes: limits.memoryMegabytes,
    log: createLog({ level: 'silent', secrets: [] }),
  });
});
afterAll(() => pool.close());

/** What the image itself can be blamed for. */
const blamed = ['done', 'not-an-image', 'image-broken', 'image-unsupported', 'too-many-pixels'];

/**
 * Asks for all of them. Each must have one clear answer within its time; that no process died, be it
 * of a crash or at its ceiling, shows in that none is blamed on the bot.
 */
async function expectClearAnswers(
  cases: Iterable<Case>,
  maxPixels = limits.pixels,
): Promise<Readonly<Record<string, string>>> {
  const answers = await Promise.all([...cases].map((one) => ask(pool, one, maxPixels)));
  expect(answers.filter(({ outcome }) => !blamed.includes(outcome))).toEqual([]);
  expect(highestMemory()).toBeLessThan(limits.memoryMegabytes);
  return Object.fromEntries(answers.map(({ name, outcome }) => [name, outcome]));
}

function count(answers: Readonly<Record<string, string>>, outcome: string): number {
  return Object.values(answers).filter((one) => one === outcome).length;
}

describe('every file has a clear answer, and the pool process goes on', {
  timeout: 300_000,
}, () => {
  test('images cut off at every kilobyte', async () => {
    const images = await baseImages(240);
    const answers = await expectClearAnswers(images.flatMap(truncated));
    expect(count(answers, 'image-broken')).toBeGreaterThan(200);
  });

  test('images with each field of their headers at the ends of its range', async () => {
    const images = await baseImages(48);
    const answers = await expectClearAnswers(images.flatMap(headerFields), 2_000_000);
    expect(count(answers, 'image-broken')).toBeGreaterThan(1000);
    expect(count(answers, 'too-many-pixels')).toBeGreaterThan(20);
    expect(answers).toMatchObject({
      'png with width 0': 'image-broken',
      'png with CRC of IDAT 1': 'image-broken',
      'lzw tiff with magic 0': 'not-an-image',
    });
  });

  test('bombs', async () => {
    expect(await expectClearAnswers(await bombs())).toMatchObject({
      'PNG of 65535 × 65535': 'too-many-pixels',
      'small PNG that inflates to 100 MB': 'image-broken',
      'GIF of 10,000 frames without delay': 'done',
      'GIF of 1,000 frames of 4 million pixels': 'done',
      'TIFF of 50000 × 50000': 'too-many-pixels',
      'TIFF whose directory leads to itself': 'done',
      'JPEG of 883 scans': 'image-unsupported',
    });
  });

  test('images one pixel wide, and with no pixels', async () => {
    expect(await expectClearAnswers(await thin())).toMatchObject({
      'PNG of 1 × 65535': 'done',
      'TIFF of 65535 × 1': 'done',
      'PNG of 0 × 9': 'image-broken',
    });
  });

  test('images with megabytes of metadata', async () => {
    const answers = await expectClearAnswers(await metadata());
    expect(new Set(Object.values(answers))).toEqual(new Set(['done']));
  });

  test('files that are two things at once', async () => {
    expect(await expectClearAnswers(await polyglots())).toMatchObject({
      'PNG and then HTML': 'done',
      'SVG that starts as a GIF': 'image-broken',
      'TIFF that is SVG': 'image-broken',
    });
  });

  test('files that are no images', async () => {
    const answers = await expectClearAnswers(otherFiles);
    expect(new Set(Object.values(answers))).toEqual(new Set(['not-an-image']));
  });

  test(`${MUTATIONS} damaged images`, async () => {
    const answers = await expectClearAnswers(mutations(await baseImages(48), MUTATIONS, SEED));
    expect(Object.keys(answers)).toHaveLength(MUTATIONS);
    expect(count(answers, 'done')).toBeGreaterThan(MUTATIONS / 10);
    expect(count(answers, 'image-broken')).toBeGreaterThan(MUTATIONS / 2);
  });
});

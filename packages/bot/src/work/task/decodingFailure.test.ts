import { describe, expect, test } from 'vitest';
import type { JobFailure } from '../../jobs/job.js';
import { locales, sentences } from '../../locale/locale.js';
import { photograph } from '../test/images.js';
import { type TiffKind, tiffKind } from '../test/tiffKind.js';
import { decode } from './decode.js';

async function failureOf(bytes: Uint8Array): Promise<JobFailure | undefined> {
  return decode(bytes, 1_000_000).then(
    () => undefined,
    (error: JobFailure) => error,
  );
}

const rgb = (bits: number) => ({ bits: [bits, bits, bits], photometric: 2 });

/** Whole TIFFs of kinds that are met, and not read. */
const unread: Readonly<Record<string, TiffKind>> = {
  '32-bit integers': { bits: [32] },
  '64-bit integers': { bits: [64] },
  '24-bit integers': { bits: [24] },
  '6 bits a sample': { bits: [6] },
  '10 bits a sample': { bits: [10] },
  '12 bits a sample': { bits: [12] },
  '14 bits a sample': { bits: [14] },
  'half floats': { bits: [16], sampleFormat: 3 },
  '24-bit floats': { bits: [24], sampleFormat: 3 },
  floats: { bits: [32], sampleFormat: 3 },
  doubles: { bits: [64], sampleFormat: 3 },
  'signed bytes': { sampleFormat: 2 },
  'signed integers': { bits: [16], sampleFormat: 2 },
  'complex integers': { bits: [32], sampleFormat: 5 },
  'complex numbers': { bits: [64], sampleFormat: 6 },
  'RGB of 4 bits': rgb(4),
  'RGB of 10 bits': rgb(10),
  'RGB of 12 bits': rgb(12),
  'RGB of floats': { ...rgb(32), sampleFormat: 3 },
  'RGB of doubles': { ...rgb(64), sampleFormat: 3 },
  'two samples beside RGB': { bits: Array(5).fill(8), photometric: 2, extra: 2 },
  'eight samples beside grey': { bits: Array(9).fill(8), extra: 8 },
  'CIE L*a*b*': { ...rgb(8), photometric: 8 },
  'ICC L*a*b*': { ...rgb(8), photometric: 9 },
  'ITU L*a*b*': { ...rgb(8), photometric: 10 },
  'a colour filter array': { photometric: 32_803 },
  'linear raw': { ...rgb(8), photometric: 34_892 },
  LogL: { bits: [16], photometric: 32_844 },
  LogLuv: { ...rgb(16), photometric: 32_845 },
  'a depth map': { photometric: 51_177 },
  ...Object.fromEntries(
    [6, 9, 10, 32_766, 32_809, 32_895, 32_908, 32_909, 32_947, 33_003, 33_005, 34_661, 34_676]
      .concat([34_677, 34_712, 34_887, 34_925, 50_000, 50_001, 50_002, 52_546])
      .map((compression) => [`compression ${compression}`, { compression }]),
  ),
};

describe('a whole image of a kind that is not read is not called damaged', () => {
  test.each(Object.entries(unread))('TIFF with %s', async (_, kind) => {
    expect(await failureOf(tiffKind(kind))).toMatchObject({
      reason: 'image-unsupported',
      detail: { format: 'TIFF' },
    });
  });

  test.each([
    ['hierarchical', 0xc5],
    ['arithmetically coded and hierarchical', 0xcd],
  ])('JPEG that is %s', async (_, process) => {
    const bytes = Buffer.from(photograph());
    bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 1] = process;
    expect(await failureOf(bytes)).toMatchObject({ reason: 'image-unsupported' });
  });

  test('JPEG of 12 bits a sample', async () => {
    const bytes = Buffer.from(photograph());
    bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 4] = 12;
    expect(await failureOf(bytes)).toMatchObject({ detail: { format: 'JPEG' } });
  });
});

test.each<[string, TiffKind]>([
  ['grey', {}],
  ['grey of 16 bits', { bits: [16] }],
  ['RGB', rgb(8)],
  ['CMYK', { bits: Array(4).fill(8), photometric: 5 }],
  ['CMYK of 16 bits', { bits: Array(4).fill(16), photometric: 5 }],
  ['one bit', { bits: [1] }],
])('a TIFF of %s is read', async (_, kind) => {
  expect(await failureOf(tiffKind(kind))).toBeUndefined();
});

test('a damaged TIFF is called so', async () => {
  const whole = tiffKind({});
  for (const length of [20, 100, whole.length - 40]) {
    expect(await failureOf(whole.subarray(0, length)), `${length}`).toMatchObject({
      reason: 'image-broken',
    });
  }
});

test.each(locales)('only a damaged image is called damaged in %s', (locale) => {
  const { failure } = sentences(locale);
  expect(failure['image-unsupported']({ format: 'TIFF' })).toMatch(/TIFF.*PNG.*JPEG/);
  for (const [reason, say] of Object.entries(failure)) {
    if (reason !== 'image-broken') expect(say({}), reason).not.toMatch(/damaged|损坏/);
  }
});

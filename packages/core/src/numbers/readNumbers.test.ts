import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english, type Faults } from '../check/fileFaults.js';
import { chinese } from '../check/fileFaultsZh.js';
import { writeNpz } from '../node/index.js';
import { writeNpy } from '../npy/writeNpy.js';
import { arrayNames, FileError, fileFaultMessage, isNumbers, readNumbers } from './index.js';
import { writeTiff } from './tiff/writeTiff.js';

interface Reference {
  readonly name: string;
  readonly file: string;
}

const reference = JSON.parse(
  readFileSync(new URL('../../reference/depth.json', import.meta.url), 'utf8'),
) as { readonly npz: readonly (Reference & { readonly arrays: readonly { name: string }[] })[] };
const bytesOf = ({ file }: Reference) => new Uint8Array(Buffer.from(file, 'base64'));
const ascii = (text: string) => new TextEncoder().encode(text);

describe('without Node', () => {
  test('the entry bundles for a neutral platform', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
      bundle: true,
      platform: 'neutral',
      write: false,
      logLevel: 'error',
    });
    expect(outputFiles[0]!.text).not.toMatch(/\bBuffer\b|node:/);
  });

  test.each(reference.npz)('the arrays of a .npz file are listed and read: $name', async (each) => {
    const bytes = bytesOf(each);
    const names = await arrayNames(bytes);
    expect(names).toEqual(each.arrays.map(({ name }) => name));
    const { readTensor } = await import('../node/readTensor.js');
    for (const array of names) {
      const { channels, rows, cols, data } = await readNumbers(bytes, { array });
      expect({ channels, rows, cols, data }).toEqual(await readTensor(bytes, { array }));
    }
  });

  test('a .npy array, a PGM of 16 bits and a PPM keep their numbers', async () => {
    const npy = writeNpy({ rows: 1, cols: 2, data: new Float32Array([1.5, -2]) });
    expect(await readNumbers(npy)).toMatchObject({ data: new Float32Array([1.5, -2]) });
    expect(await readNumbers(ascii('P2 2 1 1000 3 999'))).toMatchObject({
      model: 'gray',
      data: new Uint16Array([3, 999]),
    });
    expect(await readNumbers(ascii('P3 1 1 255 7 8 9'))).toMatchObject({
      model: 'rgb',
      channels: 3,
      data: new Uint8Array([7, 8, 9]),
    });
  });
});

test('a file is known by its first bytes', () => {
  expect(isNumbers(writeNpy([[1]]))).toBe(true);
  expect(isNumbers(ascii('P5 1 1 255 x'))).toBe(true);
  expect(isNumbers(ascii('II*\0xxxx'))).toBe(true);
  expect(isNumbers(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe(false);
  expect(isNumbers(new Uint8Array())).toBe(false);
});

test('another file, a damaged archive and too many pixels are refused by name', async () => {
  await expect(readNumbers(ascii('text'))).rejects.toThrow('bytes must be a TIFF, PBM, PGM');
  const cut = bytesOf(reference.npz[0]!).subarray(0, 60);
  await expect(arrayNames(cut)).rejects.toThrow('bytes must be a whole .npz archive');
  await expect(readNumbers(writeNpy([[1, 2]]), { maxPixels: 1 })).rejects.toThrow('2');
});

describe('why a file cannot be read', () => {
  const holes = (text: string) => new Set(text.match(/\{\d\}/g));

  const sentences = (language: readonly Faults[]) =>
    Object.fromEntries(language.flatMap(({ faults }) => Object.entries(faults)));
  test.each(
    Object.entries(sentences(english)).map(
      ([code, text]) => [code, text, sentences(chinese)[code]!] as const,
    ),
  )('is said in both languages: %s', (_, english, chinese) => {
    expect(english).not.toMatch(/\p{Script=Han}/u);
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect([...holes(chinese)].filter((hole) => !holes(english).has(hole))).toEqual([]);
  });

  const array = {
    channels: 3,
    rows: 2,
    cols: 2,
    data: Uint16Array.from({ length: 12 }, (_, i) => i),
  };
  test.each([
    ['.npy', writeNpy(array)],
    ['.npz', writeNpz({ array })],
    ['TIFF', writeTiff(array)],
    ['PGM', ascii('P2 3 2 9 1 2 3 4 5 6')],
    ['PFM', ascii(`PF 1 1 -1 ${'\0'.repeat(12)}`)],
    ['PAM', ascii('P7\nWIDTH 1\nHEIGHT 1\nDEPTH 1\nMAXVAL 255\nENDHDR\nx')],
  ])('is data whatever happens to a file: %s', async (_, whole) => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (changes, length) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        for (const file of [bytes, whole.subarray(0, length)]) {
          const error: unknown = await readNumbers(file, { maxPixels: 1000 }).catch((it) => it);
          if (!(error instanceof Error)) continue;
          expect(error).toBeInstanceOf(FileError);
          const { fault } = error as FileError;
          expect(error.message).toBe(`bytes ${fileFaultMessage(fault!, 'en')}`);
        }
      }),
      { seed: 15, numRuns: 300 },
    );
  });
});

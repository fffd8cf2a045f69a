import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMatrix } from '../readMatrix.js';
import { writeNpz, zipOf } from './writeNpz.js';

interface Archive {
  name: string;
  file: string;
  arrays: { name: string; dtype: string; shape: number[]; values: string }[];
}

const archives: Archive[] = JSON.parse(
  readFileSync(new URL('../../../reference/depth.json', import.meta.url), 'utf8'),
).npz;
const bytesOf = ({ file }: Archive) => new Uint8Array(Buffer.from(file, 'base64'));
const archive = (name: string) => bytesOf(archives.find((each) => each.name === name)!);

test.each(archives)('reads what NumPy loads: $name', async (each) => {
  for (const { name, shape, values } of each.arrays) {
    const { rows, cols, data } = await readMatrix(bytesOf(each), { array: name });
    expect([rows, cols]).toEqual(shape);
    const expected = new Float64Array(
      Uint8Array.from(inflateSync(Buffer.from(values, 'base64'))).buffer,
    );
    expect(Float64Array.from(data)).toEqual(expected);
  }
});

test('one array needs no name, several do', async () => {
  const one = archive('deflated');
  expect(await readMatrix(one)).toEqual(await readMatrix(one, { array: 'response' }));
  await expect(readMatrix(archive('two stored'))).rejects.toThrow(
    'source must hold one array, or array must name one of them; it holds "a", "b"',
  );
  await expect(readMatrix(one, { array: 'c' })).rejects.toThrow(
    'array must name one of the arrays of source, "response"; got "c"',
  );
  const other = zipOf([['readme.txt', new Uint8Array(3)]]);
  await expect(readMatrix(other)).rejects.toThrow(/it holds none$/);
});

test('writeNpz writes what readMatrix reads', async () => {
  const x = { rows: 1, cols: 2, data: Float32Array.of(0.1, -3) };
  const written = writeNpz({ x, größe: [[1, 2]] });
  expect(await readMatrix(written, { array: 'x' })).toEqual(x);
  expect((await readMatrix(written, { array: 'größe' })).data).toEqual(Float64Array.of(1, 2));
  expect(writeNpz({ x })).toEqual(writeNpz({ x }));
  expect(() => writeNpz({})).toThrow(/^arrays must be an object of arrays by their names/);
  expect(() => writeNpz([[1]] as never)).toThrow(TypeError);
});

describe('a damaged archive', () => {
  const files: [string, Uint8Array][] = [
    ['stored', archive('stored')],
    ['deflated', archive('deflated')],
  ];

  test.each(files)('that is %s and cut off anywhere is refused', async (_, whole) => {
    for (let length = 0; length < whole.length; length++) {
      await expect(readMatrix(whole.subarray(0, length)), `${length} bytes`).rejects.toThrow(
        RangeError,
      );
    }
  });

  test('with a changed number fails its checksum', async () => {
    const bytes = archive('stored');
    const numbers = Buffer.from(bytes).indexOf('\n', 100, 'latin1') + 5;
    bytes[numbers]! ^= 1;
    await expect(readMatrix(bytes)).rejects.toThrow(
      /^source must be a whole \.npz archive, got one that cannot be read \(it fails its checksum\)$/,
    );
  });

  test('that claims a size that it cannot hold is refused before it is unpacked', async () => {
    const bytes = Buffer.from(archive('deflated'));
    const entry = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(0xfffffff0, entry + 24);
    await expect(readMatrix(bytes)).rejects.toThrow(/it cannot hold 4294967280 bytes/);
  });

  test.each(files)(
    'that is %s and has changed bytes gives the numbers or a RangeError',
    async (_, whole) => {
      const expected = await readMatrix(whole);
      const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const result: unknown = await readMatrix(bytes).catch((error: unknown) => error);
          if (!(result instanceof RangeError)) expect(result).toEqual(expected);
        }),
        { seed: 14, numRuns: 500 },
      );
    },
  );
});

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNpy } from './readNpy.js';
import { writeNpy } from './writeNpy.js';

interface Entry {
  name: string;
  file: string;
  dtype: string;
  shape: number[];
  values: string;
}

const reference: { npy: Entry[]; refused: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../reference/depth.json', import.meta.url), 'utf8'),
);
const bytesOf = (file: string) => new Uint8Array(Buffer.from(file, 'base64'));
const valuesOf = ({ values }: Entry) =>
  new Float64Array(Uint8Array.from(inflateSync(Buffer.from(values, 'base64'))).buffer);

/** A file of these numbers with this dictionary as its header. */
function npy(header: string, numbers = new Uint8Array(64), version = 1): Uint8Array {
  const length = version === 1 ? 2 : 4;
  const size = Buffer.alloc(length);
  size.writeUIntLE(header.length, 0, length);
  const head = Buffer.from(`\x93NUMPY${String.fromCharCode(version)}\0`, 'latin1');
  return new Uint8Array(Buffer.concat([head, size, Buffer.from(header), numbers]));
}

describe('readNpy reads what NumPy loads', () => {
  test.each(reference.npy)('$name', (entry) => {
    const { data, shape, dtype } = readNpy(bytesOf(entry.file));
    expect([dtype, shape]).toEqual([entry.dtype, entry.shape]);
    expect(Float64Array.from(data)).toEqual(valuesOf(entry));
  });

  test('in the typed array of the same type, where there is one', () => {
    const kinds = reference.npy.map(({ dtype, file }) => [
      dtype,
      readNpy(bytesOf(file)).data.constructor.name,
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      bool: 'Uint8Array',
      uint8: 'Uint8Array',
      uint16: 'Uint16Array',
      uint32: 'Uint32Array',
      uint64: 'Float64Array',
      int8: 'Int8Array',
      int16: 'Int16Array',
      int32: 'Int32Array',
      int64: 'Float64Array',
      float16: 'Float32Array',
      float32: 'Float32Array',
      float64: 'Float64Array',
    });
  });
});

test('an array of one axis is one row, of three a tensor', () => {
  const sizes = (data: Uint8Array, shape: number[]) => readNpy(writeNpy({ shape, data }));
  expect(sizes(Uint8Array.of(1, 2, 3), [3])).toMatchObject({ rows: 1, cols: 3 });
  const tensor = sizes(new Uint8Array(24), [2, 3, 4]);
  expect(tensor).toMatchObject({ channels: 2, rows: 3, cols: 4 });
  expect(sizes(new Uint8Array(6), [2, 3])).not.toHaveProperty('channels');
});

describe('what is no array of numbers is refused with a reason', () => {
  const reasons: Record<string, RegExp> = {
    complex: /complex numbers \('<c16'\); save a\.real, a\.imag or abs\(a\)$/,
    structured: /a structured array \(\[\('x', '<f4'\), .*; save one field/,
    dates: /elements of type '<M8\[D\]'/,
    texts: /elements of type '<U1'/,
    objects: /elements of type '\|O'/,
    'long doubles': /elements of type '<f16'/,
    'four axes': /an array of 4 axes, more than 3/,
    'an int64 beyond 2^53': /the integer 9007199254740993, which a double does not hold exactly/,
    'a uint64 beyond 2^53': /the integer 18446744073709551615, which a double/,
  };
  test.each(Object.entries(reference.refused))('%s', (name, file) => {
    expect(() => readNpy(bytesOf(file))).toThrow(RangeError);
    expect(() => readNpy(bytesOf(file))).toThrow(reasons[name]);
  });

  const right = "{'descr': '<u2', 'fortran_order': False, 'shape': (2, 3), }\n";
  test('this header is right', () => {
    expect(readNpy(npy(right))).toMatchObject({ rows: 2, cols: 3 });
    expect(readNpy(npy(right.replace('(2, 3)', '(2L, 3L)'), undefined, 3))).toMatchObject({
      rows: 2,
    });
  });
  test.each([
    ['a mark that is in no entry', right.replace('False', 'False; 1')],
    ['an entry twice', right.replace('}', "'shape': (3, 2), }")],
    ['no shape', "{'descr': '<u2', 'fortran_order': False, }"],
    ['a shape that is no tuple', right.replace('(2, 3)', '2')],
    ['a size that is none, after many digits', right.replace('2, 3', `${'1'.repeat(5000)}x`)],
    ['a negative size', right.replace('2,', '-2,')],
    ['an unknown entry', right.replace('}', "'more': True, }")],
    ['another word for False', right.replace('False', '0')],
  ])('a header with %s', (_, header) => {
    expect(() => readNpy(npy(header))).toThrow(/one whose header cannot be read: "\{/);
  });

  test.each([
    [
      'more numbers than there are',
      npy(right.replace('(2, 3)', '(200, 300)')),
      /one with 64 bytes of numbers, not the 120000 of its shape \(200, 300\)$/,
    ],
    [
      'more than any memory',
      npy(right.replace('(2, 3)', '(99999999999, 99999999999)')),
      /one with 64 bytes of numbers/,
    ],
    ['a long header', npy(right.padEnd(10_000)), /one with a header of 10010 bytes$/],
    ['a version that is not', npy(right, undefined, 4), /one of version 4, not 1, 2 or 3/],
    [
      'another file',
      Buffer.from('1,2,3'),
      /got 5 bytes that start with 31 2c 32 2c 33 \("1,2,3"\)$/,
    ],
  ])('%s', (_, bytes, reason) => {
    expect(() => readNpy(new Uint8Array(bytes))).toThrow(reason);
  });

  test('rows of numbers are no bytes', () => {
    expect(() => readNpy([1] as never)).toThrow(
      new TypeError('bytes must be a Uint8Array, got [1]'),
    );
  });
});

test('a file cut off anywhere is refused', () => {
  for (const { file } of reference.npy.filter(({ values }) => values.length > 20).slice(0, 9)) {
    const whole = bytesOf(file);
    for (let length = 0; length < whole.length; length++) {
      expect(() => readNpy(whole.subarray(0, length)), `${length} bytes`).toThrow(RangeError);
    }
  }
});

test('a changed byte gives numbers or a RangeError', () => {
  const whole = bytesOf(reference.npy[10]!.file);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          readNpy(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      },
    ),
    { seed: 14, numRuns: 3000 },
  );
});

describe('writeNpy', () => {
  test('writes the bytes that NumPy saves', () => {
    const written = reference.npy.filter(
      ({ dtype, name }) =>
        name.includes('C order') &&
        !name.startsWith('>') &&
        !/^(bool|float16|u?int64)$/.test(dtype),
    );
    expect(written).toHaveLength(8);
    for (const { file } of written) {
      const array = readNpy(bytesOf(file));
      expect(Buffer.from(writeNpy(array)).toString('base64')).toBe(file);
    }
    const tensor = reference.npy.find(({ name }) => name === 'shape (2, 3, 4)')!;
    expect(Buffer.from(writeNpy(readNpy(bytesOf(tensor.file)))).toString('base64')).toBe(
      tensor.file,
    );
  });

  test('takes rows of whole numbers as int64, others as float64, as np.array does', () => {
    expect(
      readNpy(
        writeNpy([
          [1, 2],
          [3, -4],
        ]),
      ),
    ).toMatchObject({ dtype: 'int64', shape: [2, 2], data: Float64Array.of(1, 2, 3, -4) });
    expect(readNpy(writeNpy([[1, 2.5]]))).toMatchObject({ dtype: 'float64', shape: [1, 2] });
    expect(readNpy(writeNpy(BigInt64Array.of(-5n)))).toMatchObject({ dtype: 'int64', shape: [1] });
  });

  test('writes a tensor with its channels first, or last', () => {
    const tensor = { channels: 2, rows: 1, cols: 3, data: Uint8Array.of(1, 2, 3, 10, 20, 30) };
    expect(readNpy(writeNpy(tensor))).toMatchObject({ shape: [2, 1, 3], data: tensor.data });
    const last = readNpy(writeNpy(tensor, { layout: 'hwc' }));
    expect(last).toMatchObject({ shape: [1, 3, 2], data: Uint8Array.of(1, 10, 2, 20, 3, 30) });
    expect(() => writeNpy([[1]], { layout: 'hwc' })).toThrow(
      /^layout must be left out unless array is a tensor/,
    );
    expect(() => writeNpy(tensor, { layout: 'HWC' as never })).toThrow(
      /^layout must be one of 'chw', 'hwc'/,
    );
  });

  test('what it writes, readNpy reads', () => {
    const kinds = [
      Uint8Array,
      Int8Array,
      Uint16Array,
      Int16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
    ];
    fc.assert(
      fc.property(
        fc.nat(7),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.double(), { minLength: 36, maxLength: 36 }),
        (kind, rows, cols, values) => {
          const data = new kinds[kind]!(values.slice(0, rows * cols));
          expect(readNpy(writeNpy({ rows, cols, data }))).toMatchObject({ rows, cols, data });
        },
      ),
      { seed: 14 },
    );
  });
});

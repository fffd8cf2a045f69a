import { runInNewContext } from 'node:vm';
import { readNpy } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { javascriptRead } from '../../src/host/variable/javascriptSource';
import { npyOf } from '../../src/host/variable/npyOf';
import { readByParts } from '../../src/host/variable/readByParts';

/** Reads an expression in a program with these variables, as the debugger evaluates it. */
const read = (expression: string, variables: object = {}, platform: object = { Buffer }) =>
  readByParts(
    expression,
    async (text) => `'${runInNewContext(text, { ...platform, ...variables })}'`,
    javascriptRead,
  );
const array = async (expression: string, variables?: object) => {
  const { shape, dtype, data } = readNpy(npyOf(await read(expression, variables)));
  return { shape, dtype, data: [...data] };
};

describe('a variable of a JavaScript program', () => {
  it('is read from rows of numbers, bigints and booleans', async () => {
    expect(
      await array('k', {
        k: [
          [1, 2.5],
          [3n, true],
        ],
      }),
    ).toEqual({
      shape: [2, 2],
      dtype: 'float64',
      data: [1, 2.5, 3, 1],
    });
  });

  it('is read from typed arrays in their own type, and parts of them', async () => {
    const floats = new Float32Array([9, 0.1, -2]);
    expect(await array('x', { x: floats.subarray(1) })).toMatchObject({
      shape: [2],
      dtype: 'float32',
      data: [Math.fround(0.1), -2],
    });
    expect(await array('x', { x: new BigInt64Array([5n, -6n]) })).toMatchObject({ data: [5, -6] });
    expect(await array('x', { x: new Uint8Array([1, 2]).buffer })).toMatchObject({ data: [1, 2] });
  });

  it('is read from matrices, tensors, images and Mats', async () => {
    const data = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await array('x', { x: { rows: 2, cols: 4, data } })).shape).toEqual([2, 4]);
    expect((await array('x', { x: { channels: 2, rows: 1, cols: 4, data } })).shape).toEqual([
      2, 1, 4,
    ]);
    expect((await array('x', { x: { width: 1, height: 2, data } })).shape).toEqual([2, 1, 4]);
    const short = { rows: 2, cols: 2, data, depth: () => 2, channels: () => 1 };
    expect(await array('x', { x: short })).toMatchObject({
      dtype: 'uint16',
      data: [0x201, 0x403, 0x605, 0x807],
    });
    const tensor = { shape: [2, 2], dataSync: () => new Float32Array([1, 2, 3, 4]) };
    expect((await array('x', { x: tensor })).data).toEqual([1, 2, 3, 4]);
  });

  it('is read in parts where it is large, and without Buffer', async () => {
    const x = Float64Array.from({ length: 500_000 }, (_, at) => at);
    const parts: number[] = [];
    const evaluate = async (text: string) => {
      parts.push(1);
      return runInNewContext(text, { x, btoa });
    };
    const { bytes, shape } = await readByParts('x', evaluate, javascriptRead);
    expect(parts.length).toBe(3);
    expect(shape).toEqual([500_000]);
    expect(Buffer.compare(bytes, new Uint8Array(x.buffer))).toBe(0);
  });

  it.each([
    ['[[1, 2], [3]]', 'has rows of 2 and of 1 elements'],
    ['[1, "2"]', 'its elements are of type string'],
    ['[1, [2]]', 'it has rows and single numbers side by side'],
    ['[[1], 2]', 'it has rows and single numbers side by side'],
    ['null', 'its elements are of type null'],
    ['[9007199254740993n]', 'the integer 9007199254740993'],
    [
      '({ rows: 2, cols: 3, data: new Float32Array(5) })',
      'it has 20 bytes, but its shape (2, 3) needs 24',
    ],
    ['missing', 'missing is not defined'],
  ])('that is %s is refused in words', async (expression, message) => {
    await expect(read(expression)).rejects.toThrow(message);
  });
});

describe('what comes from the debugger', () => {
  const answer = runInNewContext(javascriptRead('[[1, 2]]', 0, 100), { Buffer }) as string;
  const readOf = (printed: string) => readByParts('x', async () => printed, javascriptRead);

  it('is refused where it is cut off, at any place', async () => {
    expect((await readOf(answer)).shape).toEqual([1, 2]);
    for (let length = 0; length < answer.length; length++) {
      await expect(readOf(answer.slice(0, length)), String(length)).rejects.toThrow();
    }
    await expect(readOf(`${answer.slice(0, 60)}…`)).rejects.toThrow('incomplete answer');
  });

  it('is refused where the array has another shape when its next part is read', async () => {
    let reads = 0;
    const evaluate = async (text: string) =>
      runInNewContext(text, { x: new Float64Array(300_000 + reads++), Buffer });
    await expect(readByParts('x', evaluate, javascriptRead)).rejects.toThrow('it changed');
  });
});

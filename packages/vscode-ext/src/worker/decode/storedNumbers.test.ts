import { writeNpy } from '@convolve/core';
import { writeNpz } from '@convolve/core/node';
import { describe, expect, it } from 'vitest';
import { storedNumbers } from './storedNumbers';

const first = { array: 0, plane: 0 };
const ascii = (text: string) => new TextEncoder().encode(text);
const numbersOf = async (bytes: Uint8Array, part = first) => [
  ...(await storedNumbers(bytes, 50, false, part)).matrix.data,
];

describe('the numbers of a file', () => {
  it('are one plane in its own depth, with the others to choose from', async () => {
    const tensor = { channels: 2, rows: 1, cols: 2, data: new Float32Array([1.5, 2, -3, 4]) };
    const { matrix, planes, arrays } = await storedNumbers(writeNpy(tensor), 50, false, first);
    expect(matrix.data).toEqual(new Float32Array([1.5, 2]));
    expect(planes).toEqual(['0', '1']);
    expect(arrays).toEqual([]);
    expect(await numbersOf(writeNpy(tensor), { array: 0, plane: 1 })).toEqual([-3, 4]);
  });

  it('of colours are their grey values first', async () => {
    const ppm = ascii('P3 1 1 1000 1000 0 500');
    const { planes, matrix } = await storedNumbers(ppm, 50, false, first);
    expect(planes).toEqual(['gray', 'red', 'green', 'blue']);
    expect(matrix.data[0]).toBe(Math.round((19595 * 1000 + 7471 * 500) / 65536));
    expect(await numbersOf(ppm, { array: 0, plane: 3 })).toEqual([500]);
  });

  it('are those of the chosen array of an archive', async () => {
    const npz = writeNpz({ a: [[1]], b: [[2, 3]] });
    expect((await storedNumbers(npz, 50, false, first)).arrays).toEqual(['a', 'b']);
    expect(await numbersOf(npz, { array: 1, plane: 0 })).toEqual([2, 3]);
  });

  it('over the limit are refused, or reduced to means on request', async () => {
    const npy = writeNpy([
      [1, 3, 10],
      [5, 7, 20],
    ]);
    const limit = 3e-6;
    await expect(storedNumbers(npy, limit, false, first)).rejects.toMatchObject({
      failure: { reason: 'tooLarge', rows: 2 },
    });
    const { matrix, shrunkFrom } = await storedNumbers(npy, limit, true, first);
    expect([...matrix.data]).toEqual([4, 15]);
    expect(shrunkFrom).toEqual({ rows: 2, cols: 3 });
  });

  it('say why they cannot be read', async () => {
    await expect(
      storedNumbers(writeNpy([[1, 2]]).subarray(0, 130), 50, false, first),
    ).rejects.toMatchObject({
      failure: { reason: 'unreadable', fault: { code: 'npy-cut', args: [2, 16, '1, 2'] } },
    });
  });
});

import { readNpy } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { encodeNumbers } from './encode';

const plane = (...data: number[]) => ({ rows: 1, cols: 2, data: Float32Array.from(data) });

describe('a saved result', () => {
  it('is a .npy array of the same numbers and type', () => {
    expect(readNpy(encodeNumbers([plane(0.5, -3)], 'npy'))).toMatchObject({
      dtype: 'float32',
      shape: [1, 2],
      data: new Float32Array([0.5, -3]),
    });
  });

  it('of several planes has the channels last, as images have them', () => {
    const { shape, data } = readNpy(encodeNumbers([plane(1, 2), plane(3, 4), plane(5, 6)], 'npy'));
    expect(shape).toEqual([1, 2, 3]);
    expect([...data]).toEqual([1, 3, 5, 2, 4, 6]);
  });

  it('is CSV with all digits', () => {
    const csv = new TextDecoder().decode(encodeNumbers([plane(0.1, -3)], 'csv'));
    expect(csv).toBe('0.1,-3\n');
  });
});

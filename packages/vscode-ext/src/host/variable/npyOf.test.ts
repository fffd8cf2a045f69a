import { readNpy } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { npyOf } from './npyOf';

const bytesOf = (data: Float32Array | BigInt64Array) => new Uint8Array(data.buffer);

describe('an array as a .npy file', () => {
  it('has its type, its shape and its numbers', () => {
    const bytes = bytesOf(new Float32Array([1.5, 2, -3, 4, 5, 6]));
    expect(readNpy(npyOf({ type: 'f4', shape: [2, 3], bytes }))).toMatchObject({
      dtype: 'float32',
      rows: 2,
      cols: 3,
      data: new Float32Array([1.5, 2, -3, 4, 5, 6]),
    });
  });

  it('is 1×1 for one number, and joins the first axes of more than three', () => {
    const bytes = bytesOf(new BigInt64Array([7n]));
    expect(readNpy(npyOf({ type: 'i8', shape: [], bytes }))).toMatchObject({ rows: 1, cols: 1 });
    const four = { type: 'u1', shape: [2, 3, 1, 2], bytes: new Uint8Array(12) };
    expect(readNpy(npyOf(four)).shape).toEqual([6, 1, 2]);
  });

  it('is refused where it is empty', () => {
    expect(() => npyOf({ type: 'f4', shape: [0, 3], bytes: new Uint8Array() })).toThrow(
      'it is empty, its shape is (0, 3)',
    );
  });
});

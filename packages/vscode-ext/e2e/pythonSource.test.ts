import { spawnSync } from 'node:child_process';
import { readNpy } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { npyOf } from '../src/host/variable/npyOf';
import { pythonRead } from '../src/host/variable/pythonSource';
import { readByParts } from '../src/host/variable/readByParts';

/** What stands for torch, which is too large to be installed for a test. */
const setUp = `
import array, decimal
import numpy as np
class Tensor:
    def __init__(self, values, dtype):
        self.values, self.dtype, self.is_sparse, self.is_quantized = values, dtype, False, False
    def detach(self): return self
    def cpu(self): return self
    def float(self): return Tensor(self.values, 'torch.float32')
    def numpy(self):
        if self.dtype == 'torch.bfloat16': raise TypeError('unsupported ScalarType BFloat16')
        return self.values
`;

/** Evaluates an expression as a debugger does, and gives its repr. */
async function python(expression: string): Promise<string> {
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-'], {
    input: `${setUp}\nprint(repr(${expression}))`,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect(stderr).toBe('');
  return stdout;
}

async function read(expression: string) {
  const array = readNpy(npyOf(await readByParts(expression, python, pythonRead)));
  return { shape: array.shape, dtype: array.dtype, data: [...array.data] };
}

describe('a variable of a Python program', () => {
  it.each([
    ['np.array([[True, False]])', [1, 2], 'bool', [1, 0]],
    ['np.array([[1, 300]], dtype=">u2")', [1, 2], 'uint16', [1, 300]],
    ['np.asfortranarray([[1.5, 2], [3, 4]])', [2, 2], 'float64', [1.5, 2, 3, 4]],
    ['np.arange(6, dtype="i1").reshape(2, 3)[:, ::2]', [2, 2], 'int8', [0, 2, 3, 5]],
    ['np.array([[0.1]], dtype="f2")', [1, 1], 'float16', [0.0999755859375]],
    ['np.array([[1, decimal.Decimal("2.5")]], dtype=object)', [1, 2], 'float64', [1, 2.5]],
    ['np.ma.array([[1.5, 2]], mask=[[True, False]])', [1, 2], 'float64', [Number.NaN, 2]],
    ['np.zeros((2, 1, 1, 2), "u1")', [2, 1, 2], 'uint8', [0, 0, 0, 0]],
    ['[[1, 2.5], (True, np.float32(4))]', [2, 2], 'float64', [1, 2.5, 1, 4]],
    ['[np.array([1, 2]), np.array([3, 4])]', [2, 2], 'float64', [1, 2, 3, 4]],
    ['array.array("h", [1, -2])', [2], 'int16', [1, -2]],
    ['range(3)', [3], 'float64', [0, 1, 2]],
    ['bytearray([7, 8])', [2], 'uint8', [7, 8]],
    ['Tensor(np.array([[1.5]], "f4"), "torch.float32")', [1, 1], 'float32', [1.5]],
    ['Tensor(np.array([[1.5]], "f4"), "torch.bfloat16")', [1, 1], 'float32', [1.5]],
  ])('%s', async (expression, shape, dtype, data) => {
    expect(await read(expression)).toEqual({ shape, dtype, data });
  });

  it.each([
    ['np.array([1j])', 'its elements are of type complex128'],
    ['np.array([np.longdouble(1)])', 'not numbers of up to 64 bits'],
    ['[[1], [2, 3]]', 'has rows of 1 and of 2 elements'],
    ['["1"]', 'its elements are of type str'],
    ['{1: 2}', 'its elements are of type dict'],
    ['[2 ** 53 + 1]', 'the integer 9007199254740993'],
    ['1 / 0 if False else None', 'its elements are of type NoneType'],
    ['np.zeros((0, 3))', 'is empty'],
  ])('%s is refused in words', async (expression, message) => {
    await expect(read(expression)).rejects.toThrow(message);
  });

  it('is read in parts where it is large', async () => {
    const { data } = await read('np.arange(500000, dtype="f8").reshape(500, 1000)');
    expect(data.length).toBe(500_000);
    expect(data.every((value, at) => value === at)).toBe(true);
  });
});

import { kernels } from '@convolve/core';
import { expect, it } from 'vitest';
import { offeredKernels, searched } from './offeredKernels';

const mine = { name: 'Mine', rows: [[1]] };
const groups = offeredKernels([mine], { kept: 'Kept', operators: 'Edge strength' });

it('offers the kept kernels first, then the catalogue, then the edge operators', () => {
  expect(groups[0]).toEqual({ title: 'Kept', entries: [{ kernel: mine, meaning: '' }] });
  expect(groups.slice(1, -1).flatMap(({ entries }) => entries)).toHaveLength(kernels.length);
  const operators = groups.at(-1)?.entries.map(({ kernel }) => kernel.operator);
  expect(operators).toContain('sobel');
  expect(operators).toContain('kirsch');
});

it('finds what has every word in its name, group or meaning', () => {
  const names = (search: string) =>
    searched(groups, search).flatMap(({ entries }) => entries.map(({ kernel }) => kernel.name));
  expect(names('MINE')).toEqual(['Mine']);
  expect(names('sobel edge strength')).toContain('Sobel');
  expect(names('sobel edge strength')).not.toContain('Sobel x');
  expect(names('no such kernel')).toEqual([]);
  expect(searched(groups, '')).toEqual(groups);
});

import { expect, it } from 'vitest';
import { kernelChoices } from '../../../shared/kernelChoices';
import { offeredKernels } from './offeredKernels';

const mine = { id: '', group: 'Kept', kernel: { name: 'Mine', rows: [[1]] }, meaning: '' };
const choices = [mine, ...kernelChoices('en', (title) => `${title} edge map`)];

it('offers every kernel once, in the groups and the order that they come in', () => {
  const groups = offeredKernels(choices, '');
  expect(groups.slice(0, 2).map(({ title }) => title)).toEqual(['Kept', 'Edge detectors']);
  expect(groups.flatMap(({ entries }) => entries)).toEqual(choices);
});

it('finds what has every word in its name, group or meaning', () => {
  const names = (search: string) =>
    offeredKernels(choices, search).flatMap(({ entries }) =>
      entries.map(({ kernel }) => kernel.name),
    );
  expect(names('MINE')).toEqual(['Mine']);
  expect(names('sobel edge map')).toContain('Sobel edge map');
  expect(names('sobel edge map')).not.toContain('Sobel x');
  expect(names('no such kernel')).toEqual([]);
});

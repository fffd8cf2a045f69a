import { formula } from '../../correlate/explain.js';
import { kernels } from '../../filters/kernels.js';
import { formatMatrix } from '../../text/formatMatrix.js';
import { horizontal, vertical } from './material.js';
import type { Step } from './Step.js';

const letters = ['abcd', 'efgh', 'ijkl'].map((row) => [...row]);
const filter = ['wx', 'yz'].map((row) => [...row]);

const catalogue: Step = ({ print }) => {
  print(
    `vertical edges:\n${formatMatrix(vertical)}\nhorizontal edges:\n${formatMatrix(horizontal)}`,
  );
  const groups = [...new Set(kernels.map(({ group }) => group))];
  for (const group of groups) {
    const ids = kernels.filter((entry) => entry.group === group).map(({ id }) => id);
    print(`${group}: ${ids.join(', ')}`);
  }
  print("'convolve kernels' says what each is for.");
};

const firstOutput: Step = ({ print }) => {
  const grid = (rows: string[][]) => rows.map((row) => row.join(' ')).join('\n');
  print(`${grid(letters)}\nwith the filter\n${grid(filter)}\nat (row, column):`);
  for (let row = 0; row < 2; row++) {
    for (let col = 0; col < 3; col++) {
      print(`output (${row}, ${col}) = ${formula(letters, filter, row, col)}`);
    }
  }
};

/** Rows 1 and 2: what a filter is. */
export const filterSteps: readonly Step[] = [catalogue, firstOutput];

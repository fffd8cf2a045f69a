import { filters } from '../filters/filters.js';
import { type Filter, filterGroups } from '../filters/types.js';
import { givenOptions, type OptionValues, UsageError } from './arguments.js';
import type { Terminal } from './terminal.js';

/** `convolve kernels`: every filter, group by group, a line each. */
export function listKernels(
  rest: readonly string[],
  values: OptionValues,
  { stdout }: Terminal,
): void {
  if (rest.length > 0 || givenOptions(values).length > 0 || values.kernel || values.output) {
    throw new UsageError('kernels takes no arguments');
  }
  const width = Math.max(...filters.map(({ id }) => id.length));
  for (const { id: group, title } of filterGroups) {
    stdout.write(`${title.en}\n`);
    for (const filter of filters.filter((it) => it.group === group)) {
      stdout.write(`  ${filter.id.padEnd(width)}  ${filter.meaning.en}${sizeOf(filter)}\n`);
    }
    stdout.write('\n');
  }
}

function sizeOf(filter: Filter): string {
  return filter.kind === 'kernel' ? ` (${filter.matrix.rows}×${filter.matrix.cols})` : '';
}

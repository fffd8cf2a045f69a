import { edgeDetectors } from '../filters/edgeDetectors.js';
import { kernels } from '../filters/kernels.js';
import { givenOptions, type OptionValues } from './arguments.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './UsageError.js';

interface Line {
  readonly id: string;
  readonly meaning: string;
}

/** `convolve kernels`: the catalogue, a line a kernel, and the edge detectors. */
export function listKernels(
  rest: readonly string[],
  values: OptionValues,
  { stdout }: Terminal,
): void {
  if (rest.length > 0 || givenOptions(values).length > 0 || values.kernel || values.output) {
    throw new UsageError('kernels takes no arguments');
  }
  const groups = new Map<string, readonly Line[]>([
    ['Edge detectors (gradient magnitude)', edgeDetectors],
  ]);
  for (const entry of kernels) {
    const { rows, cols } = entry.matrix;
    const line = { id: entry.id, meaning: `${entry.meaning} (${rows}×${cols})` };
    groups.set(entry.group, [...(groups.get(entry.group) ?? []), line]);
  }
  const width = Math.max(...[...groups.values()].flat().map(({ id }) => id.length));
  for (const [title, lines] of groups) {
    stdout.write(`${title}\n`);
    for (const { id, meaning } of lines) stdout.write(`  ${id.padEnd(width)}  ${meaning}\n`);
    stdout.write('\n');
  }
}

import type { Filter } from '../filters/types.js';
import { applyToMatrix } from './applyToMatrix.js';
import { applyToPicture } from './applyToPicture.js';
import { givenOptions, type OptionName, type OptionValues } from './arguments.js';
import { readFilter } from './filter.js';
import { type Input, readInput } from './input.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './UsageError.js';

const optionsOfFilter: Record<Filter['kind'], readonly OptionName[]> = {
  kernel: ['mode', 'border', 'fill', 'stride', 'dilation', 'flip'],
  gradient: ['border', 'norm', 'threshold'],
  compass: ['border', 'threshold'],
  canny: ['norm', 'low', 'high'],
};

/** `convolve INPUT`: one kernel or edge detector on one picture or matrix. */
export async function apply(
  path: string,
  rest: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<void> {
  if (rest.length > 0) {
    throw new UsageError(`there is one input, but got also ${rest.join(' ')}`);
  }
  const filter = readFilter(values.kernel ?? 'sobel');
  const input = await readInput(path, terminal);
  checkApplicable(values, filter, input);
  if (input.kind === 'picture') await applyToPicture(input.image, filter, path, values, terminal);
  else await applyToMatrix(input, filter, values, terminal);
}

/** An option that would change nothing is an error, so that none is silently ignored. */
function checkApplicable(values: OptionValues, filter: Filter, input: Input): void {
  const ofInput: OptionName[] = ['colormap'];
  if (input.kind === 'matrix') ofInput.push('format');
  else if (filter.kind === 'kernel') ofInput.push('channels', 'display');
  const known = [...optionsOfFilter[filter.kind], ...ofInput];
  const stray = givenOptions(values).find((name) => !known.includes(name));
  if (stray === undefined) return;
  throw new UsageError(`--${stray} has no effect on a ${input.kind} with ${filter.id}`);
}

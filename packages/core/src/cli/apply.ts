import { optionsOf } from '../apply/options.js';
import type { Filter } from '../filters/types.js';
import { optionNames, readApplyOptions } from './applyOptions.js';
import { applyToPicture } from './applyToPicture.js';
import { givenOptions, type OptionName, type OptionValues } from './arguments.js';
import { readFilter } from './filter.js';
import { type Input, readInput } from './input.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './UsageError.js';

/** `convolve INPUT`: one filter on one picture or matrix. */
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
  const options = readApplyOptions(values);
  if (input.kind === 'picture') {
    await applyToPicture(input.image, filter, path, options, values, terminal);
  } else {
    // Draws figures too, which pictures do not wait for.
    const { applyToMatrix } = await import('./applyToMatrix.js');
    await applyToMatrix(input, filter, options, values, terminal);
  }
}

/** An option that would change nothing is an error, so that none is silently ignored. */
function checkApplicable(values: OptionValues, filter: Filter, input: Input): void {
  const known = optionNames(optionsOf(input.kind, filter));
  const ofInput: OptionName[] = input.kind === 'matrix' ? ['format'] : [];
  const stray = givenOptions(values).find((name) => ![...known, ...ofInput].includes(name));
  if (stray === undefined) return;
  throw new UsageError(`--${stray} has no effect on a ${input.kind} with ${filter.id}`);
}

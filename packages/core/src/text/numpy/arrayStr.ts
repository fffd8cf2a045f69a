import { arrayToString } from './arrayToString.js';
import { castArray } from './castArray.js';
import type { NumpyArray } from './numpyArray.js';
import { type NumpyPrintOptions, printSettings } from './printOptions.js';

/**
 * An array as Python's `str` writes it.
 *
 * @param name The argument's name, for error messages.
 */
export function arrayStr(array: NumpyArray, name: string, options: NumpyPrintOptions): string {
  const settings = printSettings(options);
  const cast = castArray(array, settings.dtype ?? array.dtype, name);
  return arrayToString(cast, settings, { separator: ' ', prefix: '', suffix: '' });
}

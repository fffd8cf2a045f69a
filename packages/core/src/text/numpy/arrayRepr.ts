import { arrayToString } from './arrayToString.js';
import { castArray } from './castArray.js';
import type { NumpyArray } from './numpyArray.js';
import { type NumpyPrintOptions, type PrintSettings, printSettings } from './printOptions.js';

/**
 * An array as Python's `repr` writes it.
 *
 * @param name The argument's name, for error messages.
 */
export function arrayRepr(array: NumpyArray, name: string, options: NumpyPrintOptions): string {
  const settings = printSettings(options);
  const cast = castArray(array, settings.dtype ?? array.dtype, name);
  const prefix = 'array(';
  const frame = { separator: ', ', prefix, suffix: ')' } as const;
  const text = prefix + arrayToString(cast, settings, frame);
  const extras = unsaid(cast, settings);
  if (extras.length === 0) return `${text})`;
  const tail = `${extras.join(', ')})`;
  const lastLine = text.length - (text.lastIndexOf('\n') + 1);
  const fits = lastLine + ', '.length + tail.length <= settings.linewidth;
  return `${text},${fits ? ' ' : `\n${' '.repeat(prefix.length)}`}${tail}`;
}

/**
 * What the digits do not say: the shape of an array that is cut short, or empty and not `[]`, and a
 * type other than float64, int64 and bool.
 */
function unsaid({ shape, data, dtype }: NumpyArray, { threshold }: PrintSettings): string[] {
  const empty = data.length === 0;
  const plain = empty && shape.length === 1;
  const extras: string[] = [];
  if ((empty && !plain) || data.length > threshold) {
    extras.push(`shape=(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`);
  }
  if (empty || !['float64', 'int64', 'bool'].includes(dtype)) extras.push(`dtype=${dtype}`);
  return extras;
}

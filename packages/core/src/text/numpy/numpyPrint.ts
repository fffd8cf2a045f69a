import { castArray } from './castArray.js';
import { cellFormat } from './cellFormat.js';
import { layOut, places } from './layout.js';
import type { NumpyArray } from './numpyArray.js';
import { type NumpyPrintOptions, type PrintSettings, printSettings } from './printOptions.js';

/**
 * An array as Python's `str` writes it, or as `repr` does.
 *
 * @param name The argument's name, for error messages.
 */
export function numpyPrint(
  array: NumpyArray,
  name: string,
  format: 'numpy' | 'numpy-repr',
  options: NumpyPrintOptions,
): string {
  const settings = printSettings(options);
  const cast = castArray(array, settings.dtype ?? array.dtype, name);
  if (format === 'numpy') return arrayToString(cast, settings, '');
  const prefix = 'array(';
  const text = prefix + arrayToString(cast, settings, prefix);
  const extras = unsaid(cast, settings);
  if (extras.length === 0) return `${text})`;
  const tail = `${extras.join(', ')})`;
  const lastLine = text.length - (text.lastIndexOf('\n') + 1);
  const fits = lastLine + ', '.length + tail.length <= settings.linewidth;
  return `${text},${fits ? ' ' : `\n${' '.repeat(prefix.length)}`}${tail}`;
}

/** As NumPy's `array2string`; the prefix, and a parenthesis that closes it, only take room here. */
function arrayToString(array: NumpyArray, settings: PrintSettings, prefix: '' | 'array('): string {
  const { shape, data, dtype } = array;
  if (data.length === 0) return '[]';
  const edge = data.length > settings.threshold ? settings.edgeitems : undefined;
  const format = cellFormat(edge === undefined ? data : corners(array, edge), dtype, settings);
  return layOut(shape, (at) => format(data[at]!), {
    separator: prefix === '' ? ' ' : ', ',
    width: settings.linewidth - (prefix === '' ? 0 : 1),
    indent: prefix.length,
    edge,
  });
}

/** The numbers that a summary shows; with no edge items NumPy measures all of them. */
function corners({ shape, data }: NumpyArray, edge: number): (number | bigint)[] {
  let found = [0];
  for (const size of shape) {
    const shown = places(size, edge || undefined).filter((place) => place !== '...');
    found = found.flatMap((place) => shown.map((at) => place * size + at));
  }
  return found.map((place) => data[place]!);
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

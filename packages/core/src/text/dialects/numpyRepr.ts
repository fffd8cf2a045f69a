import { arrayToString } from '../numpy/arrayToString.js';
import { castMatrix } from '../numpy/castMatrix.js';
import { printOptions, printSettings } from '../numpy/printOptions.js';
import type { Dialect } from './dialect.js';

/** `array([[1., 2.],\n       [3., 4.]])`: Python's `repr` of a NumPy 2.4 array. */
export const numpyRepr: Dialect<'numpy-repr'> = {
  id: 'numpy-repr',
  title: 'NumPy repr',
  reads: ({ call }) => call,
  options: printOptions,
  write: (matrix, options) => {
    const settings = printSettings(options);
    const array = castMatrix(matrix, settings.dtype ?? matrix.dtype);
    const { rows, cols, data, dtype } = array;
    const prefix = 'array(';
    const frame = { separator: ', ', prefix, suffix: ')' } as const;
    const text = prefix + arrayToString(array, settings, frame);

    // The digits alone tell float64, int64 and bool; they tell no shape that is empty or cut short.
    const extras: string[] = [];
    const empty = data.length === 0;
    if (empty || data.length > settings.threshold) extras.push(`shape=(${rows}, ${cols})`);
    if (empty || !['float64', 'int64', 'bool'].includes(dtype)) extras.push(`dtype=${dtype}`);
    if (extras.length === 0) return `${text})`;
    const tail = `${extras.join(', ')})`;
    const lastLine = text.length - (text.lastIndexOf('\n') + 1);
    const fits = lastLine + ', '.length + tail.length <= settings.linewidth;
    return `${text},${fits ? ' ' : `\n${' '.repeat(prefix.length)}`}${tail}`;
  },
};

import { type CellFormat, floatFormat } from './floatFormat.js';
import { integerFormat } from './integerFormat.js';
import { layOut } from './layout.js';
import type { NumpyArray } from './numpyArray.js';
import type { PrintSettings } from './printOptions.js';

/** What stands around the array, and between its cells. */
export interface Frame {
  readonly separator: ' ' | ', ';
  readonly prefix: string;
  readonly suffix: string;
}

/** An array as NumPy's `array2string` writes it; prefix and suffix only take room here. */
export function arrayToString(
  array: NumpyArray,
  settings: PrintSettings,
  { separator, prefix, suffix }: Frame,
): string {
  const { shape, data } = array;
  if (data.length === 0) return '[]';
  const edge = data.length > settings.threshold ? settings.edgeitems : undefined;
  const sample = edge === undefined ? data : corners(array, edge);
  const format = cellFormat(sample, array, settings);
  return layOut(shape, (at) => format(data[at]!), {
    separator,
    width: settings.linewidth - suffix.length,
    indent: prefix.length,
    edge,
  });
}

function cellFormat(
  sample: ArrayLike<number | bigint>,
  { dtype }: NumpyArray,
  settings: PrintSettings,
): CellFormat {
  if (dtype === 'bool') return (value) => (Number(value) === 0 ? 'False' : ' True');
  return dtype === 'float64' || dtype === 'float32' || dtype === 'float16'
    ? floatFormat(sample, dtype, settings)
    : integerFormat(sample, settings.sign);
}

/** The numbers that a summary shows; with no edge items NumPy measures all of them. */
function corners({ shape, data }: NumpyArray, edge: number): (number | bigint)[] {
  let places = [0];
  for (const size of shape) {
    const shown = Array.from({ length: size }, (_, at) => at).filter(
      (at) => edge === 0 || at < edge || at >= size - edge,
    );
    places = places.flatMap((place) => shown.map((at) => place * size + at));
  }
  return places.map((place) => data[place]!);
}

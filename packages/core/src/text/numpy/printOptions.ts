import { checkBoolean } from '../../check/checkBoolean.js';
import { checkInteger } from '../../check/checkInteger.js';
import { checkOneOf } from '../../check/checkOneOf.js';
import { outOfRange } from '../../check/mismatch.js';
import { type Dtype, dtypes } from '../dtype.js';

/** How many digits a float shows; see `NumpyPrintOptions.floatmode`. */
export type FloatMode = 'fixed' | 'unique' | 'maxprec' | 'maxprec_equal';

const floatModes = [
  'fixed',
  'unique',
  'maxprec',
  'maxprec_equal',
] as const satisfies readonly FloatMode[];

/** The options of NumPy's print; names, meaning and defaults are those of `numpy.set_printoptions`. */
export interface NumpyPrintOptions {
  /** Most digits after the point, 0 to 100; default 8. The floatmode `'unique'` does not use it. */
  readonly precision?: number;
  /** More elements than this are summarised with `...`; default 1000, Infinity for never. */
  readonly threshold?: number;
  /** Rows and columns shown at each end of a summary; default 3. */
  readonly edgeitems?: number;
  /** Characters in a line, after which rows wrap; default 75, Infinity for never. */
  readonly linewidth?: number;
  /** `true` keeps small numbers out of exponent notation, so that they may show as 0; default `false`. */
  readonly suppress?: boolean;
  /** `'+'` shows the sign of every number, `' '` leaves room for it; default `'-'`. */
  readonly sign?: '-' | '+' | ' ';
  /**
   * `'fixed'` prints exactly `precision` digits, `'unique'` as many as tell the number from all
   * others, `'maxprec'` (the default) as many but at most `precision`, `'maxprec_equal'` the same
   * count for all numbers.
   */
  readonly floatmode?: FloatMode;
  /**
   * The array's type; default: that of the matrix. An integer type or `'bool'` takes only values that
   * it holds, `'float32'` and `'float16'` round to it.
   */
  readonly dtype?: Dtype;
}

/** The names of all options. */
export const printOptions = [
  'precision',
  'threshold',
  'edgeitems',
  'linewidth',
  'suppress',
  'sign',
  'floatmode',
  'dtype',
] as const satisfies readonly (keyof NumpyPrintOptions)[];

/** The options with their defaults. */
export type PrintSettings = Required<Omit<NumpyPrintOptions, 'dtype'>> & {
  readonly dtype: Dtype | undefined;
};

/** Checks the options and fills in the defaults. */
export function printSettings(options: NumpyPrintOptions): PrintSettings {
  const { precision = 8, suppress = false, dtype } = options;
  if (checkInteger('precision', precision, 0) > 100) {
    throw outOfRange('precision', 'an integer of at most 100', precision);
  }
  return {
    precision,
    suppress: checkBoolean('suppress', suppress),
    threshold: checkCount('threshold', options.threshold ?? 1000),
    edgeitems: checkInteger('edgeitems', options.edgeitems ?? 3, 0),
    linewidth: checkCount('linewidth', options.linewidth ?? 75),
    sign: checkOneOf('sign', options.sign ?? '-', ['-', '+', ' ']),
    floatmode: checkOneOf('floatmode', options.floatmode ?? 'maxprec', floatModes),
    dtype: dtype === undefined ? undefined : checkOneOf('dtype', dtype, dtypes),
  };
}

function checkCount(name: string, value: unknown): number {
  return value === Infinity ? Infinity : checkInteger(name, value, 0);
}

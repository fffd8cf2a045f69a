import { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import { readStatement } from '../parse/readStatement.js';
import { Source } from '../parse/Source.js';
import type { Known } from '../parse/tokens.js';
import { type ParsedMatrix, parseMatrix } from '../parseMatrix.js';

/** What may hold digits that change no number: names, and what no reader computes with. */
const silent: ReadonlySet<Known> = new Set(['comment', 'prompt', 'name', 'label', 'markup']);
/** Before digits of a name, beyond the first six of a number, in the exponent of 0 or under it, or of a precision. */
const WEAK =
  /(?<!\w)(?!d?mat|d?vec|(?:float|int|half|double)\dx)[A-Za-z]\w*$|(?:cuda:|Variable:|precision=)\d?$|[1-9](?:[.,_']?\d){6,}[.,_']?$|(?<![\d.])0*\.?0*(?:[eEdDfF]|\*\^)[-+]?\d*$|0{20}$|(?<![\d.])-?0*\.?0*\s*\/\s*[\d.]*$|`[\d.]*$/;

/** Beyond the first two or three digits that half a float32 holds. */
const HALF_WEAK = /[1-9](?:[.,_']?\d)+[.,_']?$/;

/** No number that becomes 0 or infinite as a float16, or loses its digits. */
function isHalf(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-4 && size < 65504);
}

/**
 * The places of the digits and minus signs in a text that nothing depends on, for tests: with another
 * digit, or without the sign, the matrix is the same.
 *
 * @param some Which of the digits to try; default all.
 */
export function idleDigits(text: string, some: (digit: number) => boolean = () => true): number[] {
  const parsed = parseMatrix(text);
  const source = new Source(text);
  readStatement(source);
  // Numbers that vanish beside others.
  const half = source.dtype === 'float16' || source.bfloat16;
  if (half && !source.rows.values.every(isHalf)) return [];
  // Nothing scales zeros.
  const isScaled = source.power !== 0 && source.rows.values.every((value) => value === 0);
  if (source.factor === 0 || isScaled || /[eE][-+]?\d{3}/.test(text)) return [];
  const spans = source.scanner.known.filter(({ as }) => silent.has(as));
  return [...text.matchAll(/\d|[-\u2212](?=[\d.[({])/g)]
    .map(({ index }) => index)
    .filter((at, digit) => {
      const known = spans.some(({ start, end }) => start <= at && at < end);
      if (half && HALF_WEAK.test(text.slice(Math.max(0, at - 60), at))) return false;
      if (known || WEAK.test(text.slice(Math.max(0, at - 60), at)) || !some(digit)) return false;
      const other = /\d/.test(text[at]!) ? (Number(text[at]) + 1) % 10 : ' ';
      return isSame(parsed, readOrRefuse(text.slice(0, at) + other + text.slice(at + 1)));
    });
}

function readOrRefuse(text: string): ParsedMatrix | undefined {
  try {
    return parseMatrix(text);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) return undefined;
    throw error;
  }
}

function isSame({ matrix }: ParsedMatrix, other: ParsedMatrix | undefined): boolean {
  if (other?.matrix.rows !== matrix.rows || other.matrix.cols !== matrix.cols) return false;
  return matrix.data.every((value, at) => Object.is(value, other.matrix.data[at]));
}

import type { Dialect } from '../dialects/dialect.js';
import type { MatrixFormat } from '../dialects/index.js';
import type { Source } from './Source.js';
import { isFlat } from './shape.js';

/** Formats whose `//` is Julia's fraction: rows in one pair of brackets are Julia's too. */
const FRACTIONS: readonly MatrixFormat[] = ['julia', 'julia-print', 'matlab', 'numpy'];

/** Formats of no language, in which a suffix is a unit. */
const PLAIN: readonly MatrixFormat[] = ['csv', 'semicolon', 'tsv', 'whitespace', 'markdown'];
/** Suffixes that could be units: `1M`, `2h`, `5d`, but not `1f`. */
const UNIT = /\d\.?([A-EG-Za-eg-z])$/;
/** The languages in which these are suffixes of types. */
const typed: Readonly<Record<string, readonly MatrixFormat[]>> = {
  m: ['csharp'],
  h: ['glsl', 'hlsl'],
  d: ['c', 'csharp', 'java', 'kotlin', 'scala'],
};

/** What stands before the zeros of `1 000` and `0,05`. */
const GROUP_IN_BRACKETS = /(?<![\d.])(?:[1-9]\d{0,2} |\d{1,3},)$/;

/** Refuses `[0,5 1,5; 2,5 3,5]`, whose commas could be points or stand between numbers. */
export function refuseDecimalCommas({ scanner, format }: Source): void {
  const { text, start } = scanner;
  if (format !== undefined || !/^[-+\d]\d*,\d+[ \t]/.test(text.slice(start, start + 60))) return;
  const pieces = text
    .slice(start)
    .replace(/\][\s\S]*/, '')
    .split(/[;\s]+/)
    .filter(Boolean);
  if (!pieces.every((piece) => /^[-+]?\d+,\d+$/.test(piece))) return;
  const args = { text: pieces[0]!, format: 'matlab' };
  throw scanner.errorAt(start, args.text, 'one-number-or-two', args);
}

/** Refuses lists that Python repeats: `[1] * 9`. */
function refuseRepetition(source: Source, id: MatrixFormat): void {
  const { scanner, form, rows, times } = source;
  const isList = id === 'json' || id === 'python' || rows.length === 1;
  if (times === undefined || form.brackets !== 'square' || !isList || !isFlat(source)) return;
  const found = scanner.text.slice(times.start, times.end).trim();
  throw scanner.errorAt(times.start, found, 'times-or-repeated', { format: 'matlab' });
}

/** Refuses `(1),(2)`, negative numbers of accountants or rows, and `2 2` above two rows of two numbers. */
function refuseShapes({ scanner, form, rows, gaps, text }: Source): void {
  const { first: at, end } = gaps;
  const round = form.brackets === 'round';
  const one = round && rows.rows === 1 && form.separator === ' ';
  // Parentheses around MATLAB's rows, or Clojure's list of one row.
  if (one && /[\n\r]/.test(scanner.text.slice(at, end))) {
    throw scanner.errorAt(0, '(', 'matrix-in-brackets');
  }
  if (round && form.loose && rows.cols === 1 && !/^\s*values\b/i.test(text)) {
    const found = scanner.text.slice(at - 1, at + 1);
    throw scanner.errorAt(at, found, 'row-or-negative', { format: 'python' });
  }
  const [first, second] = rows.values;
  const isSize = second === rows.cols && rows.cols === 2 && first === rows.rows - 1;
  if (form.brackets !== 'none' || rows.rows < 3 || !isSize) return;
  const args = { text: `${first} 2`, format: form.separator === ',' ? 'csv' : 'whitespace' };
  throw scanner.errorAt(at, args.text, 'row-or-size', args);
}

/** Refuses rows that end with one ` / 2`, which could divide the last number or all. */
function refuseDivisor({ scanner: { text }, scanner, form, rows, gaps }: Source): void {
  if (form.brackets !== 'none' || rows.length < 2) return;
  const found = /\s(\/\s*[\d.]+)\s*$/.exec(text.slice(-200))?.[1];
  if (found === undefined) return;
  const slash = text.indexOf('/', gaps.first);
  if (slash !== text.lastIndexOf('/') || slash <= gaps.first || slash >= gaps.end) return;
  throw scanner.errorAt(slash, found, 'divisor-of-all', { text: found });
}

/** Refuses the number that starts with a zero where it could be octal, or go on with the one before. */
function refuseZero({ scanner, format, form, zero }: Source, { id, octal }: Dialect<MatrixFormat>) {
  if (zero === undefined) return;
  const text = scanner.text.slice(zero.start, zero.end);
  if (octal && format !== id) {
    const other = form.brackets === 'curly' ? 'mathematica' : 'python';
    throw scanner.twofold(zero.start, text, [id, 'octal', { text }], [other, 'decimal', { text }]);
  }
  const before = scanner.text.slice(Math.max(0, zero.start - 5), zero.start);
  const group = GROUP_IN_BRACKETS.exec(before)?.[0];
  if (!group || form.brackets === 'none' || format !== undefined) return;
  if (!/^0\d\d$/.test(text) && !group.endsWith(',')) return;
  const args = { text: group + text, format: id };
  throw scanner.errorAt(zero.start - group.length, args.text, 'one-number-or-two', args);
}

/** Refuses numbers that languages read in different ways, unless the dialect says which. */
export function refuseTwofold(source: Source, dialect: Dialect<MatrixFormat>): void {
  const { scanner, format, doubleSlash, semicolon, suffixed, form } = source;
  const { id } = dialect;
  if (format === undefined) {
    refuseRepetition(source, id);
    refuseDivisor(source);
    refuseShapes(source);
  }
  refuseZero(source, dialect);
  if (suffixed !== undefined) {
    const text = scanner.text.slice(suffixed.start, suffixed.end);
    const unit = UNIT.exec(text)?.[1]?.toLowerCase();
    if (unit && (PLAIN.includes(id) || typed[unit]?.includes(id) === false)) {
      throw scanner.errorAt(suffixed.start, text, 'number-without-unit', { text });
    }
  }
  const isFunctional = /\b(?:array2D|matrix|let)\b/.test(source.text.slice(0, 300));
  if (semicolon !== undefined && format === undefined && !isFunctional) {
    throw scanner.errorAt(semicolon, ';', 'lists-or-columns', { format: 'python' });
  }
  const floors = format === 'python' || format === 'numpy-repr';
  if (doubleSlash !== undefined && !floors && !FRACTIONS.includes(id)) {
    if (form.brackets !== 'square') throw scanner.errorAt(doubleSlash, '//', 'number', {});
    throw scanner.twofold(doubleSlash, '//', ['julia', 'fraction'], ['python', 'floor-division']);
  }
}

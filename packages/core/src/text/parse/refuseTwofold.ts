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
  const found = pieces[0]!;
  throw scanner.errorAt(start, found, 'one-number-or-two', {
    text: found,
    format: 'matlab',
  });
}

/** Refuses lists that Python repeats: `[1] * 9`. */
function refuseRepetition(source: Source, id: MatrixFormat): void {
  const { scanner, format, form, rows, times } = source;
  const { text } = scanner;
  if (times === undefined || format !== undefined || form.brackets !== 'square') return;
  const isList = id === 'json' || id === 'python' || rows.length === 1;
  if (!isFlat(source) || !isList) return;
  const found = text.slice(times.start, times.end).trim();
  throw scanner.errorAt(times.start, found, 'times-or-repeated', { format: 'matlab' });
}

/** Refuses `(1),(2)`, negative numbers of accountants or rows, and `2 2` above two rows of two numbers. */
function refuseShapes({ scanner, format, form, rows, gaps, text }: Source): void {
  const at = gaps.first;
  if (format !== undefined) return;
  // Parentheses around MATLAB's rows, or Clojure's list of one row.
  const one = rows.rows === 1 && form.separator === ' ' && form.brackets === 'round';
  if (one && /[\n\r]/.test(scanner.text.slice(at, gaps.end))) {
    throw scanner.errorAt(0, '(', 'matrix-in-brackets');
  }
  if (form.loose && form.brackets === 'round' && rows.cols === 1 && !/^\s*values\b/i.test(text)) {
    throw scanner.errorAt(at, scanner.text.slice(at - 1, at + 1), 'row-or-negative', {
      format: 'python',
    });
  }
  const [first, second] = rows.values;
  const isSize = second === rows.cols && rows.cols === 2 && first === rows.rows - 1;
  if (form.brackets !== 'none' || rows.rows < 3 || !isSize) return;
  const found = `${first} ${second}`;
  const columns = form.separator === ',' ? 'csv' : 'whitespace';
  throw scanner.errorAt(at, found, 'row-or-size', { text: found, format: columns });
}

/** Refuses rows that end with one ` / 2`, which could divide the last number or all. */
function refuseDivisor({ scanner, format, form, rows, gaps }: Source): void {
  if (format !== undefined || form.brackets !== 'none' || rows.length < 2) return;
  const { text } = scanner;
  const found = /\s(\/\s*[\d.]+)\s*$/.exec(text.slice(-200));
  if (found === null) return;
  const slash = text.lastIndexOf('/');
  const inCell = slash > gaps.first && slash < gaps.end;
  if (!inCell || text.slice(gaps.first, slash).includes('/')) return;
  throw scanner.errorAt(slash, found[1]!, 'divisor-of-all', { text: found[1]! });
}

/** Refuses numbers that languages read in different ways, unless the dialect says which. */
export function refuseTwofold(source: Source, dialect: Dialect<MatrixFormat>): void {
  refuseRepetition(source, dialect.id);
  refuseDivisor(source);
  refuseShapes(source);
  const { scanner, format, doubleSlash, semicolon, zero, suffixed, form } = source;
  const { id } = dialect;
  if (zero !== undefined) {
    const text = scanner.text.slice(zero.start, zero.end);
    const before = scanner.text.slice(Math.max(0, zero.start - 5), zero.start);
    if (dialect.octal && format !== id) {
      throw scanner.twofold(
        zero.start,
        text,
        [id, 'octal', { text }],
        [form.brackets === 'curly' ? 'mathematica' : 'python', 'decimal', { text }],
      );
    }
    const group = GROUP_IN_BRACKETS.exec(before)?.[0];
    if (
      group &&
      form.brackets !== 'none' &&
      format === undefined &&
      (/^0\d\d$/.test(text) || group.endsWith(','))
    ) {
      const args = { text: group + text, format: id };
      throw scanner.errorAt(zero.start - group.length, args.text, 'one-number-or-two', args);
    }
  }
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

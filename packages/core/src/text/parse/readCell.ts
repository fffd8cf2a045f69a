import { readAlike } from './readAlike.js';
import type { Source } from './Source.js';
import { readSpelledNumber } from './spelledNumber.js';

/**
 * Takes a number, or a fraction of two as `1/16` and Julia's `1//16`, into the row, and goes to the
 * token after it, which may be a line end if `lines` says that it matters.
 *
 * @param sums `1 - 2` and `1-2` are one number, as in MATLAB's brackets; `1 -2` are two.
 */
export function readCell(source: Source, { lines = false, sums = false } = {}): void {
  const { scanner, rows } = source;
  if (sums && scanner.is('word') && SUM.test(scanner.word)) readSum(source);
  else source.takeNumber();
  if (source.alike && rows.inRow === rows.cols && rows.rows > 0) readAlike(source);
  step(source, lines);
  if (scanner.is('slash') && scanner.text[scanner.end] !== ')') {
    const { start } = scanner;
    scanner.use();
    scanner.next();
    const double = scanner.is('slash');
    if (double) {
      source.doubleSlash ??= start;
      scanner.use();
      scanner.next();
    }
    const whole = double && (source.format === 'python' || source.format === 'numpy-repr');
    changeLast(source, lines, (over, under) => {
      // Languages without words for them write NaN and infinities as `0/0` and `1/0`, in brackets.
      const word = (double || !lines) && [0, 1].includes(Math.abs(over));
      if (under === 0 && !word) throw scanner.error('finite-number');
      return whole ? Math.floor(over / under) : over / under;
    });
    // `1/2/2024` is a date.
    if (scanner.is('slash')) throw scanner.error('one-division');
  }
  if (scanner.is('other') && scanner.sign === '\\') readPower(source);
  while (sums && scanner.is('word') && /^[-+\u2212]$/.test(scanner.word)) {
    const sign = scanner.word === '+' ? 1 : -1;
    scanner.use();
    scanner.next();
    changeLast(source, lines, (last, next) => last + sign * next);
  }
}

function readPower({ scanner, rows, gaps }: Source): void {
  const { start, text } = scanner;
  const before = text.slice(Math.max(0, gaps.end - 400), gaps.end);
  const mantissa = /[-+\u2212]?\d[\d.]*$/.exec(before)?.[0];
  const found = mantissa && scanner.pass('number', POWER);
  if (!found) return;
  rows.replaceLast(() => Number(`${mantissa}e${found[1]}`.replaceAll('\u2212', '-')));
  gaps.end = start + found[0].length;
}

/** LaTeX's `1.5 \times 10^{-3}`, after its first number. */
const POWER = /\\(?:times|cdot)\s*10\s*\^\s*\{?\s*([-+\u2212]?\d+)\s*\}?/y;

/** `1-2`, numbers and signs without space. */
const SUM = /^[-+]?[\d.][\w.]*[-+][\d.]/;

function readSum({ scanner, rows, gaps, form }: Source): void {
  let sum = 0;
  for (let at = scanner.start; at < scanner.end; ) {
    const term = readSpelledNumber(scanner.text, at);
    const joined = at === scanner.start || /[-+\u2212]/.test(scanner.text[at]!);
    if (!joined || term === undefined || term.end > scanner.end) throw scanner.error('number');
    sum += term.value;
    at = term.end;
  }
  scanner.use();
  form.jsonNumbers = false;
  gaps.see(scanner.start, scanner.end, rows.inRow === 0);
  rows.add(sum, scanner.start);
}

/** Takes the number of the token into the last one. */
function changeLast(
  source: Source,
  lines: boolean,
  change: (last: number, next: number) => number,
): void {
  const { scanner, rows, gaps, form } = source;
  if (!scanner.is('number') || scanner.quoted) throw scanner.error('number');
  scanner.use();
  rows.replaceLast((last) => change(last, scanner.value));
  gaps.end = scanner.end;
  form.jsonNumbers = false;
  step(source, lines);
}

function step({ scanner }: Source, lines: boolean): void {
  if (lines) scanner.next();
  else scanner.nextInBrackets();
}

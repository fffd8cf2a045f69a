import type { Source } from './Source.js';

const NUMBER = String.raw`\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?`;
const RATIO = String.raw`(${NUMBER})[fF]?\s*(?:\/\s*(${NUMBER})[fF]?\s*)?`;
/** `1/9 *`, `(1.0 / 16.0) *`, `0.5 .*`. */
const FACTOR = new RegExp(
  String.raw`([-\u2212]?)(\(?)\s*${RATIO}(\)?)\s*(?:\.?\*|×|·)(?![^\S\n]*\n)\s*`,
  'y',
);
/** `/ 16`, `* 0.5`, `* (1/9)`. */
const AFTER = new RegExp(String.raw`\.?([*/×·])\s*(\(?)\s*${RATIO}(\)?)`, 'y');

/** Goes past a scalar that multiplies the matrix from the left. */
export function passFactor(source: Source): void {
  const { scanner } = source;
  const { start } = scanner;
  const found = scanner.pass(FACTOR);
  if (found === undefined) return;
  const [, sign, , first, second = '1'] = found;
  source.factor *= (sign === '' ? 1 : -1) * Number(first);
  source.divisor *= Number(second);
  source.spans.push({ start, end: scanner.start });
}

/** Reads what may follow the brackets: scalars, a transposition, `as const`, a semicolon. */
export function readTail(source: Source): void {
  const { scanner, form } = source;
  while (scanner.is('newline')) scanner.next();
  for (;;) {
    const { start } = scanner;
    const scalar = scanner.pass(AFTER);
    if (scalar !== undefined) {
      const [all, sign, , first, second = '1'] = scalar;
      const inverse = sign === '/';
      source.factor *= Number(inverse ? second : first);
      source.divisor *= Number(inverse ? first : second);
      const end = start + all!.length;
      source.spans.push({ start: spaceBefore(scanner.text, start), end });
    } else if (scanner.pass(/\.?'|\.T\b|\.transpose\(\)|\.t\(\)/y)) {
      source.transposed = !source.transposed;
    } else break;
  }
  const tail = scanner.pass(/(?:as\s+const)?\s*[;,]?/y)?.[0] ?? '';
  form.tail = tail.replaceAll(/\s+/g, ' ');
}

function spaceBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

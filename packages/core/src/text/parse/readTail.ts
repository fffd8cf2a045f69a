import { passMethod } from './readMethod.js';
import { scalarOf } from './Said.js';
import type { Source } from './Source.js';

const NUMBER = String.raw`\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?`;
const RATIO = String.raw`(${NUMBER}|[\u00BC-\u00BE\u2150-\u215E])[fF]?\s*(?:\/\s*(${NUMBER})[fF]?\s*)?`;
/** `1/9 *`, `(1.0 / 16.0) *`, `0.5 .*`, `1/16 [`. */
const FACTOR = new RegExp(
  String.raw`([-\u2212]?)(?:\(\s*${RATIO}\)|${RATIO})\s*(?:(?:\.?\*|×|·)(?![^\S\n]*\n(?!\s*[|[({│┌⎡]))|(?=[[{]))\s*`,
  'y',
);
/** A sign of brackets, or of a call that is not a number. */
const MINUS = /[-\u2212](?=[[({]|(?!float|double|math|np\.float|np\.int)[A-Za-z_][\w.:]*\s*[([{])/y;
/** `/ 16`, `* 0.5`, `* (1/9)`; of `/2/4` each divides. */
const AFTER = new RegExp(
  String.raw`\.?([*/×·])\s*(?:\(\s*${RATIO}\)|(${NUMBER}|[\u00BC-\u00BE\u2150-\u215E])[fF]?(?![\w.]))`,
  'y',
);

/** Goes past a scalar that multiplies the matrix from the left; returns whether there is one. */
export function passFactor(source: Source): boolean {
  const { scanner } = source;
  const { start } = scanner;
  if (scanner.pass('scale', MINUS)) {
    source.factor = -source.factor;
    source.spans.push({ start, end: scanner.start });
  }
  const found = scanner.pass('scale', FACTOR);
  if (found === undefined) return false;
  const [all, sign, inner, under, first = inner, second = under ?? '1'] = found;
  if (/^\(?\d+\)?\s*$/.test(all) && isLength(source, start, first!)) return true;
  source.factor *= (sign === '' ? 1 : -1) * scalarOf(first);
  source.divisor *= scalarOf(second);
  source.spans.push({ start, end: scanner.start });
  if (/^\d+\s*\*\s*$/.test(all)) source.times ??= { start, end: scanner.start };
  return true;
}

/** A whole number right before a bracket: a factor, or the length that browsers print. */
function isLength({ scanner, format }: Source, start: number, value: string): boolean {
  if (format !== undefined) return format === 'json' || format === 'javascript';
  throw scanner.twofold(
    start,
    value,
    ['javascript', 'array-length', { count: Number(value) }],
    ['matlab', 'factor', { value }],
  );
}

/** Reads what may follow the brackets: scalars, calls, a transposition, `as const`, a semicolon. */
export function readTail(source: Source): void {
  const { scanner, form } = source;
  while (scanner.is('newline')) scanner.next();
  for (;;) {
    const { start } = scanner;
    const scalar = scanner.pass('scale', AFTER);
    if (scalar !== undefined) {
      const [all, sign, inner, second = '1', first = inner] = scalar;
      const inverse = sign === '/';
      source.factor *= scalarOf(inverse ? second : first);
      source.divisor *= scalarOf(inverse ? first : second);
      const end = start + all!.length;
      source.times = /^\*\s*\d+\s*$/.test(all!) ? { start, end } : undefined;
      source.spans.push({ start: spaceBefore(scanner.text, start), end });
    } else if (!passMethod(source)) break;
  }
  const tail = scanner.pass('type', /(?:as\s+const|::\s*\[\[\s*\w+\s*\]\])?\s*[;,]?/y)?.[0] ?? '';
  form.tail = tail.replaceAll(/\s+/g, ' ');
}

function spaceBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

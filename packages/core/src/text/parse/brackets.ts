import { placeOf } from '../MatrixSyntaxError.js';
import type { Source } from './Source.js';

const pairs: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** An opening bracket, and the sign that closes it; `[|` is closed by `|]`, `(/` by `/)`. */
export interface Bracket {
  readonly start: number;
  readonly close: string;
  readonly bar: boolean;
  /** The bracket before it, if C++ doubles those of a std::array. */
  readonly outer?: Bracket;
}

/** Goes past an opening bracket, or two where they may be doubled. */
export function open(source: Source, cells = false, doubled = false): Bracket {
  const { scanner, form } = source;
  const { sign, start } = scanner;
  source.rowSign = cells ? (source.rowSign ?? sign) : undefined;
  if (form.separator === ' ' && sign !== '[' && sign !== source.rowSign) {
    throw scanner.error('bracket-as-before', { sign: '[', other: ']' });
  }
  if (sign !== '[') form.brackets = sign === '{' || form.brackets === 'curly' ? 'curly' : 'round';
  else if (form.brackets === 'none') form.brackets = 'square';
  scanner.nextInBrackets();
  const bar = sign === '[' ? scanner.is('bar') : sign === '(' && scanner.is('slash');
  if (bar) scanner.take();
  const bracket = { start, close: pairs[sign]!, bar };
  const next = () => scanner.text.slice(scanner.start, scanner.start + 200);
  const again = doubled && (cells ? scanner.is('open') : DOUBLED.test(next()));
  return again ? { ...open(source, cells), outer: bracket } : bracket;
}

/** Two braces before the first number of a matrix, behind the first brace. */
const DOUBLED = /^\{\s*(?:\{\s*)+[-+\d.]/;

/** Whether the brackets end here, `|]` where a bar opened them, or the text. */
export function closes({ scanner }: Source, { bar }: Bracket): boolean {
  if (scanner.is('close') || scanner.is('end')) return true;
  return bar && /^(?:\|\s*\]|\/\s*\))/.test(scanner.text.slice(scanner.start, scanner.start + 9));
}

/** Goes past the closing bracket, or both, and returns where the last one stands. */
export function close(source: Source, bracket: Bracket): number {
  const { scanner, text } = source;
  if (bracket.bar && scanner.is(bracket.close === ')' ? 'slash' : 'bar')) scanner.take();
  else if (bracket.bar && bracket.close === ')') {
    throw scanner.error('sign-or-sign', { sign: ',', other: '/)' });
  }
  if (scanner.sign !== bracket.close) {
    const { line, column } = placeOf(text, bracket.start);
    const opened = scanner.text[bracket.start]!;
    const args = { sign: bracket.close, open: opened, line, column };
    throw scanner.error('closing-bracket', args);
  }
  const end = scanner.start;
  scanner.nextInBrackets();
  return bracket.outer ? close(source, bracket.outer) : end;
}

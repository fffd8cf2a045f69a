import { placeOf } from '../MatrixSyntaxError.js';
import type { Source } from './Source.js';

const pairs: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** An opening bracket, and the sign that closes it; `[|` is closed by `|]`, `(/` by `/)`. */
export interface Bracket {
  readonly start: number;
  readonly close: string;
  readonly bar: boolean;
}

/** Goes past an opening bracket. */
export function open(source: Source, cells = false): Bracket {
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
  return { start, close: pairs[sign]!, bar };
}

/** Whether the brackets end here, `|]` where a bar opened them, or the text. */
export function closes({ scanner }: Source, { bar }: Bracket): boolean {
  if (scanner.is('close') || scanner.is('end')) return true;
  return bar && /^(?:\|\s*\]|\/\s*\))/.test(scanner.text.slice(scanner.start, scanner.start + 9));
}

/** Goes past the closing bracket, and returns where it stands. */
export function close({ scanner, text }: Source, bracket: Bracket): number {
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
  return end;
}

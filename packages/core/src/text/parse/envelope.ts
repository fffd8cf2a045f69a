import type { MatrixFormat } from '../dialects/index.js';
import type { Said, Shape } from './Said.js';

/** What may stand around a matrix and is known by name. */
export interface Envelope {
  /** From the start of its value on, and at the end of the text. */
  readonly head: RegExp;
  readonly foot?: RegExp;
  /** The head starts with a letter. */
  readonly word?: boolean;
  /** Marks that stand before each line or bracket and change nothing. */
  readonly each?: RegExp;
  /** One of these is in such a text; a search for them is fast. */
  readonly signs?: readonly string[];
  /** What takes the place of each mark, filled up with blanks; default blanks. */
  readonly rewrite?: string | ((mark: string) => string);
  /** Line ends mean nothing. */
  readonly flat?: boolean;
  /** Head and foot count as a pair of brackets. */
  readonly brackets?: true;
  /** The dialect, of which the text can only be. */
  readonly format?: MatrixFormat;
  /** The shape of its numbers, if it says none. */
  readonly shape?: Shape;
  /** What else it says. */
  readonly says?: Partial<Pick<Said, 'single' | 'square' | 'shaped' | 'list' | 'print' | 'fills'>>;
}

/** What a pattern's abbreviations stand for; a blank is any white space. */
const abbreviations = {
  ' ': String.raw`\s*`,
  '<R>': String.raw`(?<rows>\d+)`,
  '<C>': String.raw`(?<cols>\d+)`,
  '<SIZE>': '(?<size>[234](?:x[234])?)',
  '<DIVISOR>': String.raw`(?<divisor>\d+(?:\.\d*)?)`,
  '<TYPE>': '(?<type>Float(?:32|64)|(?:I|Ui)nt(?:8|16|32))(?:(?<=8)Clamped)?',
  '<ZERO>': String.raw`0(?:\.0*)?`,
} as const;
/** What may follow a value: a sign, a comment, white space. */
const END = String.raw`(?=[;,\s]*(?:(?:\/\/|#|%)[^\n]*)?$)`;

/** An envelope by its pattern, in which `…` is where the matrix stands. */
export function around(pattern: RegExp | string, rest: Partial<Envelope> = {}): Envelope {
  const source = typeof pattern === 'string' ? pattern : pattern.source;
  const whole = Object.entries(abbreviations).reduce(
    (text, pair) => text.replaceAll(...pair),
    source,
  );
  const [head = '', foot] = whole.split('…');
  const word = /^(?:\(\?:)*[A-Za-z]/.test(head);
  const close = foot ? { foot: new RegExp(foot + END, 'd') } : {};
  return { head: new RegExp(head, 'dy'), word, ...close, ...rest };
}

/** Envelopes that have the same effect. */
export function all(
  patterns: readonly (RegExp | string)[],
  effect?: Partial<Envelope>,
): Envelope[] {
  return patterns.map((pattern) => around(pattern, effect));
}

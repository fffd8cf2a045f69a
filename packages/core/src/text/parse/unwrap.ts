import type { Envelope } from './envelope.js';
import { envelopes } from './envelopes.js';
import { matchAt } from './matchAt.js';
import type { Said } from './Said.js';
import type { KnownSpan } from './tokens.js';

/** Line ends that editors do not count. */
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/;
/** Line ends, and hyphens and APL's high minus before a number, in the place of plain ones. */
const PLAIN = /[\v\f\u0085\u2028\u2029]|[\u2010-\u2012\u00AF\uFE63](?=[\d.])/g;
const SPECIAL = [...'\v\f\u0085\u2028\u2029\u2010\u2011\u2012\u00AF\uFE63'];
/** What a value may follow: a sign of assignment, the colon of a key, or a factor. */
const ASSIGNED = /(?::=|<-|=(?![=>])|:(?=\s)|\*(?=\s*<))\s*/g;
const COMMENTS = /\s*(?:(?:[#%](?:[^\S\n][^\n]*)?|\/\/[^\n]*)\n\s*)*/y;
/** What an interpreter writes before a statement, or, with what was asked for, before a value. */
const PROMPT =
  /(?:julia>[^\n]{0,1000}(?<!;[^\S\n]*)\n(?=\d+×\d+\x20[^\n]{0,200}:[^\S\n]*\n)|(?:>>>?|julia>|octave:\d+>|In \[\d+\]:|>)[^\S\n]{0,2}(?:(?:print|disp|display)\([A-Za-z_]\w*\)|[A-Za-z_]\w*)[^\S\n]*;?[^\S\n]*\n(?!>)(?:\s*Out\[\d+\]:)?|>>>|In \[\d+\]:|Out\[\d+\]:|octave:\d+>|julia>|>(?= *\w+ *(?:<-|=)))\s*/y;
/** No more of a text's end is searched for what closes. */
const LONGEST = 1000;
/** No more envelopes are in each other. */
const DEEPEST = 5;

/** The prompt at the start of a text, after its comments. */
function promptOf(text: string): { start: number; end: number; prompt: string } {
  const start = matchAt(COMMENTS, text, 0)![0].length;
  const prompt = matchAt(PROMPT, text, start)?.[0] ?? '';
  return { start, end: start + prompt.length, prompt };
}

/**
 * Takes away, from outside in, all that `envelopes` knows: blanks, or other signs, take its place.
 *
 * @param said Takes what that says of the numbers.
 */
export function unwrap(text: string, said: Said): Unwrapped {
  const toPlain = (sign: string) => (LINE_ENDS.test(sign) ? '\n' : '\u2212');
  const plain = includesAny(text, SPECIAL) ? text.replace(PLAIN, toPlain) : text;
  const unwrapped = new Unwrapped(plain, said);
  const first = promptOf(plain).end;
  const likely = envelopes.filter(({ signs }) => !signs || includesAny(plain, signs));
  for (let depth = 0; depth < DEEPEST && unwrapped.passOne(first, likely); depth++);
  // It may stand behind the marks of a chat.
  const { start, prompt } = promptOf(unwrapped.text);
  unwrapped.replace(start, prompt);
  unwrapped.known.sort((a, b) => a.start - b.start);
  return unwrapped;
}

/** A text that stays as long as the original while parts of it are taken away. */
class Unwrapped {
  /** The parts of it that were not the matrix. */
  readonly known: KnownSpan[] = [];

  constructor(
    public text: string,
    readonly said: Said,
  ) {}

  /** Takes away one of the envelopes; returns whether there was one. */
  passOne(first: number, likely: readonly Envelope[]): boolean {
    return starts(this.text, first).some((start) => {
      const letter = /[A-Za-z]/.test(this.text[start] ?? '');
      return likely.some((envelope) => (letter || !envelope.word) && this.#pass(envelope, start));
    });
  }

  #pass(envelope: Envelope, start: number): boolean {
    const { text, said } = this;
    const opened = matchAt(envelope.head, text, start);
    if (opened === undefined) return false;
    const { foot, each, flat, brackets, format, says, shape, rewrite } = envelope;
    const last = text.trimEnd().length;
    const end = Math.max(start + opened[0].length, last - LONGEST);
    const closed = foot?.exec(text.slice(end, last));
    if (foot !== undefined && closed == null) return false;
    if (opened[0] === '' && !closed && (!each || text.slice(start).search(each) === -1)) {
      return false;
    }
    if (format) said.takeDialect(format);
    Object.assign(said, says);
    said.take(opened);
    if (closed) said.take(closed, end);
    if (shape && said.shapes.length === 0) said.shapes.push(shape);
    const open = brackets && ((mark: string) => `${blanks(mark.slice(1))}(`);
    const close = brackets && ((mark: string) => `)${blanks(mark.slice(1))}`);
    this.replace(start, opened[0], open);
    if (closed) this.replace(end + closed.index, closed[0], close);
    if (each) this.replace(start, each, rewrite);
    if (flat) this.replace(start, /[\n\r]/g, ' ');
    said.print ||= each ? format === undefined : flat === true && said.shapes.length === 0;
    return true;
  }

  /** Puts other text, as long, in the place of what is known from a place on; default blanks. */
  replace(start: number, known: string | RegExp, other: Envelope['rewrite'] = blanks): void {
    if (known === '') return;
    const rest = this.text.slice(start).replace(known, (mark: string, ...args) => {
      const at = start + (args.find((arg) => typeof arg === 'number') ?? 0);
      const sign = (typeof other === 'function' ? other(mark) : other).padEnd(mark.length);
      if (sign !== mark) this.known.push({ start: at, end: at + mark.length, as: 'markup' });
      return sign;
    });
    this.text = this.text.slice(0, start) + rest;
  }
}

/** White space as long, with the same line ends. */
function blanks(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

function includesAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign));
}

/** The places where a value may start: the first one, and after a declaration. */
function starts(text: string, first: number): number[] {
  const assigned = [...text.slice(0, 300).matchAll(ASSIGNED)].slice(0, 3);
  // What has been taken away left blanks.
  const blank = matchAt(/\s*/y, text, first)![0].length;
  return [first + blank, ...assigned.map(({ 0: sign, index }) => index + sign.length)];
}

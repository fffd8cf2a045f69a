import { type Envelope, envelopes } from './envelopes.js';
import { matchAt } from './matchAt.js';
import type { Span } from './Source.js';
import { holesIn, type Shape, shapeIn } from './shape.js';
import type { KnownSpan } from './tokens.js';

/** Line ends that editors do not count. */
const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/;
/** Line ends, and hyphens and APL's high minus before a number, in the place of plain ones. */
const PLAIN = /[\v\f\u0085\u2028\u2029]|[\u2010-\u2012\u00AF\uFE63](?=[\d.])/g;
const SPECIAL = '\v\f\u0085\u2028\u2029\u2010\u2011\u2012\u00AF\uFE63';
/** What a value may follow: a sign of assignment, or the colon of a key. */
const ASSIGNED = /(?::=|<-|=(?![=>])|:(?=\s))\s*/g;
const PROMPT = /\s*(?:>>>|In \[\d+\]:|Out\[\d+\]:|>(?= *\w+ *(?:<-|=)))?\s*/y;
/** No more of a text's end is searched for what closes. */
const LONGEST = 600;
/** No more envelopes are in each other. */
const DEEPEST = 4;

/** A text without what stands around its matrix, which blanks have taken the place of. */
export class Unwrapped {
  text: string;
  readonly known: KnownSpan[] = [];
  readonly spans: Span[] = [];
  /** What the text says of its numbers. */
  readonly shapes: Shape[] = [];
  divisor = 1;
  type = '';
  /** Marks that a result does not repeat stood among the numbers, or a shape that it cannot change. */
  print = false;
  /** A list of n² numbers is n × n. */
  square = false;
  /** A call has one argument. */
  single = false;

  constructor(text: string) {
    this.text = includesAny(text, SPECIAL)
      ? text.replace(PLAIN, (sign) => (LINE_ENDS.test(sign) ? '\n' : '\u2212'))
      : text;
  }

  /** Puts blanks in the place of what a pattern found, and takes what it says of the numbers. */
  take(found: RegExpExecArray, offset = 0): void {
    const { groups = {}, index, 0: all } = found;
    const { size, rows, cols } = groups;
    const shape = shapeIn({ size, rows: rows ?? (cols && '1'), cols });
    if (shape !== undefined) this.shapes.push(shape);
    this.print ||= size !== undefined || (rows === undefined && cols !== undefined);
    this.divisor *= Number(groups.divisor ?? 1);
    this.type ||= groups.type?.toLowerCase() ?? '';
    for (const { start, end, hole } of holesIn(found, offset)) {
      const name: string = hole!.hole;
      if (name === 'divisor') this.spans.push({ start, end, text: '1' });
      else if (name === 'rows' || name === 'cols') this.spans.push({ start, end, hole: hole! });
    }
    if (all === '') return;
    const start = offset + index;
    const end = start + all.length;
    this.known.push({ start, end, as: 'markup' });
    this.text = this.text.slice(0, start) + blanks(all) + this.text.slice(end);
  }

  /** Puts texts as long in the place of marks from a place on. */
  replace(start: number, marks: RegExp, rewrite: (mark: string) => string): void {
    const rest = this.text.slice(start).replace(marks, (mark: string, ...args) => {
      const other = rewrite(mark);
      const at = start + (args.find((arg) => typeof arg === 'number') ?? 0);
      if (other !== mark) this.known.push({ start: at, end: at + mark.length, as: 'markup' });
      this.print = true;
      return other;
    });
    this.text = this.text.slice(0, start) + rest;
  }
}

/** Takes away, from outside in, all that `envelopes` knows. */
export function unwrap(text: string): Unwrapped {
  const unwrapped = new Unwrapped(text);
  for (let depth = 0; depth < DEEPEST && passOne(unwrapped); depth++);
  unwrapped.known.sort((a, b) => a.start - b.start);
  return unwrapped;
}

function passOne(unwrapped: Unwrapped): boolean {
  return starts(unwrapped.text).some((start) =>
    envelopes.some((envelope) => passEnvelope(unwrapped, envelope, start)),
  );
}

function passEnvelope(unwrapped: Unwrapped, envelope: Envelope, start: number): boolean {
  const { head, foot, word, each, flat, signs, rewrite = blanks } = envelope;
  const { text } = unwrapped;
  if (word && !/[A-Za-z]/.test(text[start] ?? '')) return false;
  if (signs && !includesAny(text, signs)) return false;
  const opened = matchAt(head, text, start);
  if (opened === undefined) return false;
  const last = text.trimEnd().length;
  const end = Math.max(start + opened[0].length, last - LONGEST);
  const closed = foot?.exec(text.slice(end, last));
  if (foot !== undefined && closed == null) return false;
  if (opened[0] === '' && !closed && (!each || text.slice(start).search(each) === -1)) return false;
  unwrapped.take(opened);
  if (closed) unwrapped.take(closed, end);
  unwrapped.square ||= envelope.square === true;
  unwrapped.single ||= envelope.single === true;
  if (each) unwrapped.replace(start, each, rewrite);
  if (flat) {
    unwrapped.print ||= unwrapped.shapes.length === 0;
    const inside = unwrapped.text.slice(start, last).replace(/[\n\r]/g, ' ');
    unwrapped.text = unwrapped.text.slice(0, start) + inside + text.slice(last);
  }
  return true;
}

/** White space as long, with the same line ends. */
function blanks(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

function includesAny(text: string, signs: string): boolean {
  return [...signs].some((sign) => text.includes(sign));
}

/** The places where a value may start: the text's start, and after a declaration. */
function starts(text: string): number[] {
  const assigned = [...text.slice(0, 300).matchAll(ASSIGNED)].slice(0, 3);
  return [
    matchAt(PROMPT, text, 0)![0].length,
    ...assigned.map(({ 0: sign, index }) => index + sign.length),
  ];
}

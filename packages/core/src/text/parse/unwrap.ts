import { envelopes } from './envelopes.js';
import type { KnownSpan } from './Scanner.js';
import type { Span } from './Source.js';
import { holesIn, type Shape, shapeIn } from './shape.js';

/** A text without what stands around its matrix, which blanks have taken the place of. */
export interface Unwrapped {
  readonly text: string;
  readonly known: KnownSpan[];
  /** What the text says of its numbers. */
  readonly shapes: readonly Shape[];
  readonly divisor: number;
  readonly type: string | undefined;
  /** Marks that a result does not repeat stood among the numbers, or a shape that it cannot change. */
  readonly print: boolean;
  /** A list of n² numbers is n × n. */
  readonly square: boolean;
  readonly spans: readonly Span[];
}

/** Line ends that editors do not count. */
export const LINE_ENDS = /[\v\f\u0085\u2028\u2029]/;
/** Line ends, and hyphens and APL's high minus before a number, in the place of plain ones. */
const PLAIN = /[\v\f\u0085\u2028\u2029]|[\u2010-\u2012\u00AF\uFE63](?=[\d.])/g;
const SPECIAL = '\v\f\u0085\u2028\u2029\u2010\u2011\u2012\u00AF\uFE63';
const NEVER = /$^/;
/** What a value may follow: a sign of assignment, or the colon of a key. */
const ASSIGNED = /(?::=|<-|=(?![=>])|:(?=\s))\s*/g;
const PROMPT = /\s*(?:>>>|In \[\d+\]:|Out\[\d+\]:|>(?= *\w+ *(?:<-|=)))?\s*/y;
/** No more of a text's end is searched for what closes. */
const LONGEST = 600;

/** Takes away, from outside in, all that `envelopes` knows. */
export function unwrap(original: string): Unwrapped {
  let text = includesAny(original, SPECIAL)
    ? original.replace(PLAIN, (sign) => (LINE_ENDS.test(sign) ? '\n' : '\u2212'))
    : original;
  const known: KnownSpan[] = [];
  const shapes: Shape[] = [];
  const spans: Span[] = [];
  let divisor = 1;
  let type: string | undefined;
  let print = false;
  let square = false;
  const blank = (start: number, end: number) => {
    if (start === end) return;
    known.push({ start, end, as: 'markup' });
    text = text.slice(0, start) + blanks(text.slice(start, end)) + text.slice(end);
  };
  const see = (found: RegExpExecArray, offset: number) => {
    const { groups = {} } = found;
    const { size, rows, cols } = groups;
    const shape = shapeIn({ size, rows: rows ?? (cols && '1'), cols });
    if (shape !== undefined) shapes.push(shape);
    print ||= size !== undefined || (rows === undefined && cols !== undefined);
    divisor *= Number(groups.divisor ?? 1);
    type ??= groups.type?.toLowerCase();
    for (const { start, end, hole } of holesIn(found, offset)) {
      const name: string = hole!.hole;
      if (name === 'divisor') spans.push({ start, end, text: '1' });
      else if (name === 'rows' || name === 'cols') spans.push({ start, end, hole: hole! });
    }
  };
  for (let round = 0; round < 4; round++) {
    if (!passOne()) break;
  }
  return {
    text,
    known: known.sort((a, b) => a.start - b.start),
    shapes,
    divisor,
    type,
    print,
    square,
    spans,
  };

  function replaced(mark: string, start: number, rewrite = blanks): string {
    const other = rewrite(mark);
    print = true;
    if (other !== mark) known.push({ start, end: start + mark.length, as: 'markup' });
    return other;
  }

  function passOne(): boolean {
    for (const start of starts(text)) {
      const letter = /[A-Za-z]/.test(text[start] ?? '');
      for (const { head, foot, word, each, flat, signs, rewrite, square: isSquare } of envelopes) {
        if ((word && !letter) || (signs && !includesAny(text, signs))) continue;
        head.lastIndex = start;
        const opened = head.exec(text);
        if (opened === null) continue;
        const last = text.trimEnd().length;
        const end = Math.max(start + opened[0].length, last - LONGEST);
        const closed = foot?.exec(text.slice(end, last));
        if (foot !== undefined && closed == null) continue;
        if (opened[0] === '' && !closed && text.slice(start).search(each ?? NEVER) === -1) continue;
        see(opened, 0);
        square ||= isSquare === true;
        blank(start, start + opened[0].length);
        if (closed) {
          see(closed, end);
          blank(end + closed.index, end + closed.index + closed[0].length);
        }
        const before = text.slice(0, start);
        if (each !== undefined) {
          text =
            before +
            text.slice(start).replace(each, (mark, at) => replaced(mark, start + at, rewrite));
        }
        print ||= flat === true && shapes.length === 0;
        if (flat)
          text = before + text.slice(start, last).replace(/[\n\r]/g, ' ') + text.slice(last);
        return true;
      }
    }
    return false;
  }
}

function includesAny(text: string, signs: string): boolean {
  return [...signs].some((sign) => text.includes(sign));
}

/** White space as long, with the same line ends. */
function blanks(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

/** The places where a value may start: the text's start, and after a declaration. */
function starts(text: string): number[] {
  PROMPT.lastIndex = 0;
  PROMPT.test(text);
  const places = [PROMPT.lastIndex];
  const line = text.slice(0, 300);
  for (const { 0: sign, index } of line.matchAll(ASSIGNED)) {
    if (places.length < 4) places.push(index + sign.length);
  }
  return places;
}

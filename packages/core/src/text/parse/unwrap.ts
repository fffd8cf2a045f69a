import { envelopes } from './envelopes.js';
import type { Known, Scanner } from './Scanner.js';
import type { Span } from './Source.js';
import { type Shape, shapeIn } from './shape.js';

/** A text without what stands around its matrix, which blanks have taken the place of. */
export interface Unwrapped {
  readonly text: string;
  readonly known: Scanner['known'];
  /** What the text says of its numbers. */
  readonly shapes: readonly Shape[];
  readonly divisor: number;
  readonly spans: readonly Span[];
}

/** Declarations, after which a value starts. */
const VALUE = /(?:[^\n=({<]|<(?!-)|[({](?=def)){1,200}?(?::=|<-|=)(?![=>])\s*/y;
const PROMPT = /\s*(?:>>>|In \[\d+\]:|Out\[\d+\]:|>(?= *\w+ *(?:<-|=)))?\s*/y;
/** No more of a text's end is searched for what closes. */
const LONGEST = 600;

/** Takes away, from outside in, all that `envelopes` knows. */
export function unwrap(original: string): Unwrapped {
  let text = original;
  const known: { start: number; end: number; as: Known }[] = [];
  const shapes: Shape[] = [];
  const spans: Span[] = [];
  let divisor = 1;
  const blank = (start: number, end: number) => {
    if (start === end) return;
    known.push({ start, end, as: 'markup' });
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n\r]/g, ' ') + text.slice(end);
  };
  const see = (found: RegExpExecArray, offset: number) => {
    const { groups = {}, indices } = found;
    const named = (name: string) =>
      Object.keys(groups).find(
        (key) => key.replace(/_+$/, '') === name && groups[key] !== undefined,
      );
    const [rows, cols] = [named('rows'), named('cols')];
    const shape = shapeIn({
      size: groups.size,
      rows: rows && groups[rows],
      cols: cols && groups[cols],
    });
    if (shape !== undefined) shapes.push(shape);
    if (groups.divisor !== undefined && groups.divisor !== 'None')
      divisor *= Number(groups.divisor);
    for (const [hole, key] of [
      ['rows', rows],
      ['cols', cols],
    ] as const) {
      const range = key && indices?.groups?.[key];
      if (range)
        spans.push({
          start: offset + range[0],
          end: offset + range[1],
          hole: { hole, text: groups[key]! },
        });
    }
  };
  for (let round = 0; round < 4; round++) {
    if (!passOne()) break;
  }
  return { text, known: known.sort((a, b) => a.start - b.start), shapes, divisor, spans };

  function passOne(): boolean {
    for (const start of starts(text)) {
      for (const { head, foot, each } of envelopes) {
        head.lastIndex = start;
        const opened = head.exec(text);
        if (opened === null) continue;
        const end = Math.max(start + opened[0].length, text.length - LONGEST);
        const closed = foot?.exec(text.slice(end));
        if (foot !== undefined && closed == null) continue;
        if (opened[0] === '' && !closed && !each?.test(text)) continue;
        see(opened, 0);
        blank(start, start + opened[0].length);
        if (closed) {
          see(closed, end);
          blank(end + closed.index, end + closed.index + closed[0].length);
        }
        for (const mark of each === undefined ? [] : text.matchAll(each)) {
          blank(mark.index, mark.index + mark[0].length);
        }
        return true;
      }
    }
    return false;
  }
}

/** The places where a value may start: the text's start, and after a declaration. */
function starts(text: string): number[] {
  PROMPT.lastIndex = 0;
  PROMPT.test(text);
  const first = PROMPT.lastIndex;
  VALUE.lastIndex = first;
  return VALUE.test(text) ? [first, VALUE.lastIndex] : [first];
}

import { lineAt } from './lines';
import { readableAs } from './readableAs';
import type { Span } from './span';

const dash = /-(?=\s)/g;

/** Finds the list of YAML, of lists or of rows, that a place is in: the outermost one of numbers. */
export function listAt(text: string, offset: number): Span | undefined {
  let found: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let line = firstLine(text, offset); ; line = lineAt(text, line.start - 1)) {
    const content = text.slice(line.start, line.end);
    if (/^ *(?:- +)*-(?=\s|$)/.test(content)) {
      const marks = /^ *(?:- +)*-/.exec(content)![0];
      const columns = [...`${marks} `.matchAll(dash)].map(({ index }) => index);
      for (const column of columns.filter((column) => column < least).reverse()) {
        const span = listFrom(text, line.start, column);
        if (offset <= span.end && (readableAs(text, span)?.data.length ?? 0) > 1) found = span;
      }
      least = Math.min(least, columns[0]!);
    } else if (/^[^\s#]/.test(content)) break;
    if (line.start === 0) break;
  }
  return found;
}

/** The line of a place, or the one below the key that it is. */
function firstLine(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  const isKey = /:\s*$/.test(text.slice(line.start, line.end));
  return isKey && line.end < text.length ? lineAt(text, line.end + 1) : line;
}

/** The items of the list whose dashes are in a column, around the line that begins at a place. */
function listFrom(text: string, lineStart: number, column: number): Span {
  let start = lineStart + column;
  for (let at = lineStart; at > 0; ) {
    const above = lineAt(text, at - 1);
    const kind = kindOf(text, above, column);
    if (kind === 'other') break;
    if (kind === 'item') start = above.start + column;
    at = above.start;
  }
  let end = lineAt(text, start).end;
  for (let at = end; at < text.length; ) {
    const below = lineAt(text, at + 1);
    const kind = kindOf(text, below, column);
    if (kind === 'other') break;
    if (kind !== 'blank') end = below.end;
    at = below.end;
  }
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

type Kind = 'item' | 'inner' | 'blank' | 'other';

function kindOf(text: string, { start, end }: Span, column: number): Kind {
  const line = text.slice(start, end);
  if (/^\s*(?:#|$)/.test(line)) return 'blank';
  const at = line.search(/\S/);
  if (at > column) return 'inner';
  const isItem = line[column] === '-' && /^[\s-]*$/.test(line.slice(0, column));
  return isItem ? 'item' : 'other';
}

import type { Dialect } from '../dialects/dialect.js';
import type { MatrixFormat } from '../dialects/index.js';
import type { Hole, MatrixStyle, NumberStyle } from '../write/style.js';
import { holesIn, matchesOf } from './Said.js';
import type { Source } from './Source.js';

type Piece = string | Hole;

/** What of the text's form a result in its place repeats. */
export function captureStyle(source: Source, dialect: Dialect<MatrixFormat>): MatrixStyle {
  const { gaps, form, text } = source;
  const format = dialect.id;
  if (isPrint(source, dialect)) return { format, print: printOf(source) };
  if (gaps.end === 0) return { format };
  const open = pieces(source, dialect, 0, gaps.first);
  const close = pieces(source, dialect, gaps.end, text.length);
  // Rows without brackets: `1;2` and `1,2;3,4` would be cells.
  const spaced = (gap: string | undefined) =>
    form.brackets === 'none' && form.lines ? gap?.replace(/^[,;]$/, '$& ') : gap;
  const cell = spaced(gaps.cell ?? gaps.wrap);
  // Numbers without marks for rows may show these by lines.
  const row = spaced(gaps.row ?? (form.bare ? gaps.wrap : undefined));
  const commented = form.comment === '' ? undefined : gaps.commented(source.rows.rows);
  if (gaps.uneven) unpad(open, row);
  return {
    format,
    layout: {
      open,
      ...(cell !== undefined && { cell }),
      ...(row !== undefined && { row }),
      ...(commented !== undefined && { commented: commented.map((gap) => padded(gap, row)) }),
      close,
      // Numbers that take their shape from elsewhere need no brackets for their rows.
      bare: form.bare && gaps.row === undefined,
      transposed: source.transposed,
      align: gaps.uneven,
      numbers: numbersOf(source),
    },
  };
}

/**
 * Prints are laid out again: what has brackets for its rows, and neither a variable nor a module's
 * name.
 */
function isPrint({ form, print, scanner }: Source, dialect: Dialect): boolean {
  if (print) return true;
  if (!dialect.print || form.declaration !== '' || form.bare || form.loose) return false;
  return !dialect.call || /^\s*(?:array|tf\.Tensor)\b/.test(scanner.text.slice(0, 1000));
}

function printOf({ text, points }: Source): NonNullable<MatrixStyle['print']> {
  return {
    before: /^\s*/.exec(text)![0],
    after: /\s*$/.exec(text.slice(-1000))![0],
    second: (/\n *(?=\S)/.exec(text.trimStart().slice(0, 100_000))?.[0].length ?? 1) - 1,
    integers: points === 1,
  };
}

/** A text between rows, which ends in as many spaces as the shortest one. */
function padded(gap: string, row = ''): string {
  return gap.replace(/ *$/, / *$/.exec(row)![0]);
}

/** Spaces that set the first number under wider ones go again. */
function unpad(open: Piece[], row = ''): void {
  const last = open.at(-1);
  if (typeof last !== 'string') return;
  const spaces = / *$/.exec(last)![0].length;
  const texts = open.map((piece) => (typeof piece === 'string' ? piece : piece.text));
  const padding = row.includes('\n')
    ? lastLine(texts.join('')).length - lastLine(row).length
    : spaces - / *$/.exec(row)![0].length;
  const surplus = Math.min(spaces, Math.max(0, padding));
  open[open.length - 1] = last.slice(0, last.length - surplus);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function numbersOf({ points, comma, form: { suffix } }: Source): NumberStyle {
  const plain = (points & 1) !== 0;
  return { whole: plain || points === 0 ? '' : (points & 4) === 0 ? '.' : '.0', suffix, comma };
}

/** A part of the text, in which spans and the dialect's holes are no more text. */
function pieces(source: Source, dialect: Dialect, start: number, end: number): Piece[] {
  const { text } = source;
  const found = matchesOf(dialect, text.slice(start, Math.min(end, start + LONGEST)));
  const spans = [...source.spans, ...found.flatMap((each) => holesIn(each, start))]
    .filter((span) => span.start >= start && span.end <= end)
    .sort((a, b) => a.start - b.start);
  const parts: Piece[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at) continue;
    parts.push(text.slice(at, span.start), span.hole ?? span.text ?? '');
    at = span.end;
  }
  parts.push(text.slice(at, end));
  return parts.filter((piece) => piece !== '');
}

/** Not more of a text than this is searched for sizes and types. */
const LONGEST = 5000;

import { lineStart } from './lines';
import { parsed } from './readableAs';
import type { SelectedMatrix } from './SelectedMatrix';
import type { Span } from './span';
import { trimmed } from './span';

/**
 * Reads a box of columns as one matrix: selections of the same column in one line after the other,
 * each of them a row of numbers.
 *
 * @returns Undefined for selections that are no box, or rows that differ in length.
 */
export function boxOf(text: string, selections: readonly Span[]): SelectedMatrix | undefined {
  const spans = [...selections].sort((a, b) => a.start - b.start);
  const [first] = spans;
  if (!first || spans.length < 2) return undefined;
  const column = ({ start }: Span) => start - lineStart(text, start);
  const isBox = spans.every(({ start, end }, at) => {
    const content = text.slice(start, end);
    const previous = spans[at - 1];
    const isNext = !previous || /^[^\n]*\n[^\n]*$/.test(text.slice(previous.end, start));
    return (
      isNext &&
      column({ start, end }) === column(first) &&
      /^[^()[\]{}<>\n]*\d[^()[\]{}<>\n]*$/.test(content)
    );
  });
  if (!isBox) return undefined;
  const box = spans.map((span) => trimmed(text, span));
  const content = box.map(({ start, end }) => text.slice(start, end)).join('\n');
  const read = parsed(content);
  if (read?.matrix.rows !== box.length) return undefined;
  const span = { start: box[0]!.start, end: box.at(-1)!.end };
  return { ...read, span, box, indentation: { text: content, indent: '', hanging: '' } };
}

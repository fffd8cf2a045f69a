import type { Edit } from '../matrix/insert/planInsert';
import type { Result } from '../matrix/writeResults';

/**
 * The text of a cell with results: the statements that would be inserted below their matrices, at the
 * left margin, or the results alone.
 */
export function newCellText(
  inserts: readonly Pick<Edit, 'text'>[],
  results: readonly Pick<Result, 'text'>[],
): string {
  if (inserts.length === 0) return results.map(({ text }) => text).join('\n\n');
  return inserts.map(({ text }) => atMargin(text.replaceAll('\r\n', '\n').trim(), text)).join('\n');
}

/** Lines without the indentation of the first one. */
function atMargin(trimmed: string, text: string): string {
  const indent = /^\s*?([ \t]*)\S/.exec(text)?.[1] ?? '';
  return trimmed
    .split('\n')
    .map((line, at) => (at > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

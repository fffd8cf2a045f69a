import { lineStart } from './lines';
import type { Span } from './span';

/** How a text is indented in its document, and the text without that. */
export interface Indentation {
  /** The text as if it began at the left margin. */
  readonly text: string;
  /** The white space that its first line begins with. */
  readonly indent: string;
  /** What its following lines begin with: for texts in its place. */
  readonly hanging: string;
}

/**
 * Tells how a part of a document is indented. Its following lines either stand below its start, as
 * NumPy and NumPy's users set them, or below the start of its line, as formatters of code do.
 */
export function indentationOf(document: string, { start, end }: Span): Indentation {
  const before = document.slice(lineStart(document, start), start);
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  const below = indent + ' '.repeat(before.length - indent.length);

  const [first = '', ...following] = document.slice(start, end).split(/\r?\n/);
  const shared = (prefix: string) =>
    following.every((line) => line.trim() === '' || line.startsWith(prefix));
  const hanging = [below, indent].find(shared) ?? '';
  const lines = following.map((line) => line.slice(hanging.length));
  return { text: [first, ...lines].join('\n'), indent, hanging };
}

/**
 * Sets a text into a document: its lines after the first begin with the indentation, blank ones
 * apart, and end as the document's do.
 */
export function indented(text: string, indentation: string, eol: string): string {
  const [first = '', ...following] = text.split('\n');
  return [first, ...following.map((line) => (line === '' ? '' : indentation + line))].join(eol);
}

/** A part of a text, by its places in UTF-16 code units; the end is not in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of a selection without the white space around it. */
export function trimmed(text: string, { start, end }: Span): Span {
  const selected = text.slice(start, end);
  const content = selected.trim();
  if (content === '') return { start, end };
  const from = start + selected.indexOf(content);
  return { start: from, end: from + content.length };
}

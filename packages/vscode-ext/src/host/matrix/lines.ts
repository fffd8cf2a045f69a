import type { Span } from './span';

/** Where the line of a place begins. */
export function lineStart(text: string, offset: number): number {
  // lastIndexOf takes a negative place for 0.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line of a place, without its line end. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: lineStart(text, offset), end: end < 0 ? text.length : end };
}

/** Where the line of a place ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const { end } = lineAt(text, offset);
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The next line that is not blank. */
export function nextLine(text: string, offset: number): string | undefined {
  const rest = text.slice(lineEnd(text, offset));
  return /^\s*\n([^\n]*\S)/.exec(rest)?.[1];
}

/** The last line before a place that is not blank, and where it begins. */
export function previousLine(
  text: string,
  offset: number,
): { readonly start: number; readonly line: string } | undefined {
  const before = text.slice(0, lineStart(text, offset)).trimEnd();
  if (before === '') return undefined;
  const start = lineStart(before, before.length);
  return { start, line: before.slice(start) };
}

import { parseMatrix } from '@convolve/core';
import type { Span } from './span';

/**
 * Finds the block of lines around a place that are rows of numbers, equally many in each, as in CSV
 * or columns. A single number is no block.
 */
export function numericLinesAt(text: string, offset: number): Span | undefined {
  const here = lineAt(text, offset);
  const count = numbersIn(text, here);
  if (count === 0) return undefined;

  let { start, end } = here;
  while (start > 0) {
    const above = lineAt(text, start - 1);
    if (numbersIn(text, above) !== count) break;
    start = above.start;
  }
  while (end < text.length) {
    const below = lineAt(text, end + 1);
    if (numbersIn(text, below) !== count) break;
    end = below.end;
  }
  const isSingle = count === 1 && start === here.start && end === here.end;
  return isSingle ? undefined : withoutCarriageReturn(text, { start, end });
}

function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  // lastIndexOf takes a negative place for 0.
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return { start, end: end < 0 ? text.length : end };
}

/** How many numbers the line is, or 0 if it is something else. */
function numbersIn(text: string, { start, end }: Span): number {
  const line = text.slice(start, end);
  // Brackets are read as a literal, not as lines.
  if (!/\d/.test(line) || /[([{]/.test(line)) return 0;
  try {
    const { rows, cols } = parseMatrix(line).matrix;
    return rows === 1 ? cols : 0;
  } catch {
    return 0;
  }
}

function withoutCarriageReturn(text: string, { start, end }: Span): Span {
  return { start, end: text[end - 1] === '\r' ? end - 1 : end };
}

import { formatMatrix, type MatrixLike, matrix, parseMatrix, toRows } from '@convolve/core';

type Rows = readonly (readonly number[])[];

/**
 * A matrix as text that `parseMatrix` reads back: as NumPy prints it where that keeps every digit,
 * otherwise a line a row with all digits. A single row has brackets, so that `parseKernel` leaves it one.
 */
export function exactText(rows: Rows): string {
  const printed = formatMatrix(rows, { format: 'numpy' });
  if (sameRows(readRows(printed), rows)) return printed;
  return formatMatrix(matrix(rows), { format: rows.length === 1 ? 'python' : 'whitespace' });
}

/** The rows of a text, or `undefined` for a text without a matrix. */
export function readRows(text: string): number[][] | undefined {
  try {
    return toRows(parseMatrix(withoutCode(text)).matrix);
  } catch {
    return undefined;
  }
}

/**
 * The text without the marks of code around it: of a block, after whose fence a language may stand, or of
 * each line.
 */
export function withoutCode(text: string): string {
  const block = /^\s*```(?:[a-z][\w+.#-]*\s+(?=[[({\d.+-]))?\s*([\s\S]*?)\s*```\s*$/i.exec(text);
  return (block?.[1] ?? text).replace(/^[ \t]*(`{1,2})([^`\n]*)\1[ \t]*$/gm, '$2');
}

/** A matrix as NumPy prints it, not summarised. */
export function printed(matrix: MatrixLike): string {
  return formatMatrix(matrix, { format: 'numpy' });
}

/** A code block. */
export function codeBlock(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

/** What stands in a text's code blocks, in order. */
export function readCodeBlocks(text: string): string[] {
  return [...text.matchAll(/```\n([^`]*)\n```/g)].map(([, inside]) => inside!);
}

function sameRows(a: Rows | undefined, b: Rows): boolean {
  if (a?.length !== b.length) return false;
  return b.every((row, r) => row.length === a[r]!.length && row.every((v, c) => v === a[r]![c]));
}

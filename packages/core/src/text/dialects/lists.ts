import type { Layout } from '../write/layout.js';

/** Rows in brackets inside brackets: `[[1, 2], [3, 4]]`, or with braces, after `before`. */
export function nested(open: string, close: string, before = '', after = ''): () => Layout {
  const layout = {
    open: before + open + open,
    cell: ', ',
    row: [`${close},`, ' ', open],
    close: close + close + after,
  } as const;
  return () => layout;
}

/** Rows in lines of their own. */
export function lines(cell: string): () => Layout {
  const layout = { open: '', cell, row: ['', '\n', ''], close: '' } as const;
  return () => layout;
}

import type { Layout } from '../write/layout.js';

/** Rows in brackets inside brackets: `[[1, 2], [3, 4]]`, or with braces, after `before`. */
export function nested(open: string, close: string, before = '', after = ''): () => Layout {
  const row = [`${close},`, ' ', open] as const;
  const layout = { open: before + open + open, cell: ', ', row, close: close + close + after };
  return () => layout;
}

/** All numbers in one list. */
export function flat(open: string, close: string): Layout {
  return { open, cell: ', ', row: [',', ' ', ''], close };
}

/** Rows in lines of their own. */
export function lines(cell: string, open = '', close = ''): () => Layout {
  const layout = { open, cell, row: ['', '\n', open], close } as const;
  return () => layout;
}

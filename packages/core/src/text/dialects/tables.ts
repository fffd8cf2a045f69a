import type { Dialect } from './dialect.js';
import { lines } from './layouts.js';

const head = (cols: number) => `|${'   |'.repeat(cols)}\n|${' --: |'.repeat(cols)}\n`;

function rows(cell: string): Pick<Dialect, 'words' | 'layout' | 'options'> {
  const words = { nan: 'nan', infinity: 'inf', comma: cell === ';' };
  // Columns can stand below each other where blanks separate them.
  return { words, layout: lines(cell), ...(cell !== ' ' && { options: ['precision'] }) };
}

/** Rows in lines. */
export const tables = [
  /** A table of Markdown, whose head has no names. */
  {
    id: 'markdown',
    title: 'Markdown',
    reads: ({ separator }) => separator === '|',
    columns: head,
    words: { nan: 'nan', infinity: 'inf' },
    layout: ({ cols }) => ({
      open: `${head(cols)}| `,
      cell: ' | ',
      row: [' |', '\n', '| '],
      close: ' |',
    }),
  },
  /** `1,2\n3,4`: RFC 4180 with LF, without a header and without a line end after the last row. */
  {
    id: 'csv',
    title: 'CSV',
    reads: ({ brackets, separator, quoted }) =>
      brackets === 'none' && (separator === ',' || (quoted && separator === '')),
    ...rows(','),
  },
  /** `0,5;1,5`: CSV where the comma is the point. */
  {
    id: 'semicolon',
    title: 'CSV with semicolons and decimal commas',
    reads: ({ brackets, separator }) => brackets === 'none' && separator === ';',
    ...rows(';'),
  },
  /** Rows with one tab between two numbers. */
  { id: 'tsv', title: 'TSV', reads: ({ separator }) => separator === '\t', ...rows('\t') },
  /** `1 2\n3 4`: what `numpy.loadtxt` reads. */
  {
    id: 'whitespace',
    title: 'Plain rows',
    reads: ({ brackets, separator }) =>
      brackets === 'none' && (separator === ' ' || separator === ''),
    ...rows(' '),
  },
] as const satisfies readonly Dialect[];

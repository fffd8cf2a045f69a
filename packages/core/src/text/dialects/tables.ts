import type { Dialect } from './dialect.js';

/** Rows in lines. */
export const tables = [
  /** A table of Markdown, whose head has no names. */
  { id: 'markdown', reads: ({ separator }) => separator === '|' },
  /** `1,2\n3,4`: RFC 4180 with LF, without a header and without a line end after the last row. */
  {
    id: 'csv',
    reads: ({ brackets, separator, quoted }) =>
      brackets === 'none' && (separator === ',' || (quoted && separator === '')),
  },
  /** `0,5;1,5`: CSV where the comma is the point. */
  { id: 'semicolon', reads: ({ brackets, separator }) => brackets === 'none' && separator === ';' },
  /** Rows with one tab between two numbers. */
  { id: 'tsv', reads: ({ separator }) => separator === '\t' },
  /** `1 2\n3 4`: what `numpy.loadtxt` reads. */
  {
    id: 'whitespace',
    reads: ({ brackets, separator }) =>
      brackets === 'none' && (separator === ' ' || separator === ''),
  },
] as const satisfies readonly Dialect[];

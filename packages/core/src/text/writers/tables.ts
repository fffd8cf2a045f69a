import type { MatrixFormat } from '../dialects/index.js';
import { lines } from './layouts.js';
import type { Writer } from './writer.js';

const head = (cols: number) => `|${'   |'.repeat(cols)}\n|${' --: |'.repeat(cols)}\n`;

function rows(cell: string): Pick<Writer, 'words' | 'layout' | 'options'> {
  const words = { nan: 'nan', infinity: 'inf', comma: cell === ';' };
  // Columns can stand below each other where blanks separate them.
  return { words, layout: lines(cell), ...(cell !== ' ' && { options: ['precision'] }) };
}
/** Rows in lines. */
export const tables = [
  {
    id: 'markdown',
    title: 'Markdown',
    columns: head,
    words: { nan: 'nan', infinity: 'inf' },
    layout: ({ cols }) => ({
      open: `${head(cols)}| `,
      cell: ' | ',
      row: [' |', '\n', '| '],
      close: ' |',
    }),
  },
  { id: 'csv', title: 'CSV', ...rows(',') },
  { id: 'semicolon', title: 'CSV with semicolons and decimal commas', ...rows(';') },
  { id: 'tsv', title: 'TSV', ...rows('\t') },
  { id: 'whitespace', title: 'Plain rows', ...rows(' ') },
] as const satisfies readonly Writer<MatrixFormat>[];

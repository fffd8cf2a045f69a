import type { Dialect } from './dialect.js';

const head = (cols: number) => `|${'   |'.repeat(cols)}\n|${' --: |'.repeat(cols)}\n`;

/** A table of Markdown, whose head has no names. */
export const markdown: Dialect<'markdown'> = {
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
};

import type { Writers } from './writer.js';

const head = (cols: number) => `|${'   |'.repeat(cols)}\n|${' --: |'.repeat(cols)}\n`;

const words = ['-0', 'nan', 'inf'] as const;
/** Columns cannot stand below each other where no blanks separate them. */
const separated = { words, options: ['precision'] } as const;

/** Rows in lines. */
export const tables = {
  markdown: {
    title: 'Markdown',
    words,
    columns: head,
    layout: ({ cols }) => `${head(cols)}| # | # |\n| # | # |`,
  },
  csv: { title: 'CSV', ...separated, layout: '#,#\n#,#' },
  semicolon: {
    title: 'CSV with semicolons and decimal commas',
    ...separated,
    comma: true,
    layout: '#;#\n#;#',
  },
  tsv: { title: 'TSV', ...separated, layout: '#\t#\n#\t#' },
  whitespace: { title: 'Plain rows', words, layout: '# #\n# #' },
} satisfies Writers;

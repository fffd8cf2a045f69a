import { extname } from 'node:path';
import { numberWriterOf } from '../node/numberWriters.js';
import { writerOf } from '../node/writers.js';
import type { MatrixFormat } from '../text/formatMatrix.js';

/** The formats of matrix text that a file's name asks for. */
const formats: Readonly<Record<string, MatrixFormat>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.m': 'matlab',
  '.md': 'markdown',
  '.tex': 'latex',
  '.toml': 'toml',
  '.tsv': 'tsv',
  '.yaml': 'yaml',
};

/** The format of matrix text for a file's name, or undefined where the name asks for none. */
export function formatOf(name: string): MatrixFormat | undefined {
  return formats[extname(name).toLowerCase()];
}

/** How the name of a file of a format ends: of pictures or of matrix text. */
export function endingOf(format: string): string {
  if (writerOf(`.${format}`) || numberWriterOf(`.${format}`)) return `.${format}`;
  const [ending = '.txt'] = Object.entries(formats).find(([, it]) => it === format) ?? [];
  return ending;
}

import type { Dialect } from '../dialects/dialect.js';
import type { MatrixFormat } from '../dialects/index.js';
import type { Source } from './Source.js';

/** Formats whose `//` is Julia's fraction: rows in one pair of brackets are Julia's too. */
const FRACTIONS: readonly MatrixFormat[] = ['julia', 'julia-print', 'matlab', 'numpy'];

/** Refuses numbers that languages read in different ways, unless the dialect says which. */
export function refuseTwofold(source: Source, { id }: Dialect<MatrixFormat>): void {
  const { scanner, format, doubleSlash } = source;
  const floors = format === 'python' || format === 'numpy-repr';
  if (doubleSlash !== undefined && !floors && !FRACTIONS.includes(id)) {
    const found = { code: 'token', args: { text: '"//"' } } as const;
    throw scanner.errorAt(doubleSlash, found, 'one-reading', {
      first: { code: 'fraction', args: {} },
      format: 'julia',
      second: { code: 'floor-division', args: {} },
      other: 'python',
    });
  }
}

import type { Dialect } from '../dialects/dialect.js';
import type { MatrixFormat } from '../dialects/index.js';
import type { SyntaxPhrase } from '../syntaxSentences.js';
import type { Source } from './Source.js';

/** Formats whose `//` is Julia's fraction: rows in one pair of brackets are Julia's too. */
const FRACTIONS: readonly MatrixFormat[] = ['julia', 'julia-print', 'matlab', 'numpy'];

/** Formats of no language, in which a suffix is a unit. */
const PLAIN: readonly MatrixFormat[] = ['csv', 'semicolon', 'tsv', 'whitespace', 'markdown'];
/** Suffixes that could be units: `1M`, `2h`, `5d`, but not `1f`. */
const UNIT = /\d\.?[A-EG-Za-eg-z]$/;

/** Refuses numbers that languages read in different ways, unless the dialect says which. */
export function refuseTwofold(source: Source, dialect: Dialect<MatrixFormat>): void {
  const { scanner, format, doubleSlash, zero, suffixed } = source;
  const { id } = dialect;
  if (zero !== undefined && dialect.octal) {
    const text = scanner.text.slice(zero.start, zero.end);
    throw scanner.errorAt(zero.start, token(text), 'one-reading', {
      first: { code: 'octal', args: { text } },
      format: id,
      second: { code: 'decimal', args: { text } },
      other: source.form.brackets === 'curly' ? 'mathematica' : 'python',
    });
  }
  if (suffixed !== undefined && PLAIN.includes(id)) {
    const text = scanner.text.slice(suffixed.start, suffixed.end);
    if (UNIT.test(text)) {
      throw scanner.errorAt(suffixed.start, token(text), 'number-without-unit', { text });
    }
  }
  const floors = format === 'python' || format === 'numpy-repr';
  if (doubleSlash !== undefined && !floors && !FRACTIONS.includes(id)) {
    throw scanner.errorAt(doubleSlash, token('//'), 'one-reading', {
      first: { code: 'fraction', args: {} },
      format: 'julia',
      second: { code: 'floor-division', args: {} },
      other: 'python',
    });
  }
}

function token(text: string): SyntaxPhrase {
  return { code: 'token', args: { text: JSON.stringify(text) } };
}

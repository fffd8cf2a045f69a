import type { SyntaxCode } from '../syntaxSentences.js';
import { matchAt } from './matchAt.js';
import type { Source } from './Source.js';

/** Texts that are known by name, and hold numbers that are not those of one matrix. */
const known: readonly (readonly [RegExp, SyntaxCode])[] = [
  [/%%MatrixMarket\s+matrix\s+coordinate\b/iy, 'dense-matrix'],
  [/(?:\[\[(?:1|"\w+")\]\]|\$\w+)[^\S\n]*\r?\n\s*\[1\](?=\s)/y, 'one-of-list'],
  // Rust's lists of a row, or with a length by name.
  [/(?:[^;[\]\n]{0,99}=\s*&?)?vec!\s*\[[^;]{1,200};\s*\w+\s*\]/y, 'no-repetition'],
  [
    /(?:pub(?:\([^)]*\))?\s+)?(?:let\s[^;[\]\n]{0,99}|[\w\s]{0,99}:\s*[&[][^=\n]{0,99})=\s*&?\[\s*(?:[^;[\]]{1,40}|\[[^;]{1,99}(?:;\s*\w+\s*)?\]);\s*\w+\s*\]/y,
    'no-repetition',
  ],
  [/\[\s*\[[^;[\]]{1,200}(?:;\s*\w+\s*)?\]\s*;\s*\w+\s*\]/y, 'no-repetition'],
];
/** What C's preprocessor leaves out or not, up to its end. */
const CONDITION = /^[^\S\n]*#[^\S\n]*(?:if|ifdef|ifndef)\b[^\n]*/m;
const CONDITION_END = /\n[^\S\n]*#[^\S\n]*endif\b/;
/** What MATLAB reads otherwise: Rust's list `[0.0; 9]`, Julia's joins `[1;; 2]` and `[1 2;;; 3 4]`. */
const twofold: readonly (readonly [RegExp, SyntaxCode])[] = [
  [/\[\s*[-+]?(?:\d+\.\d*|\.\d+)\s*;\s*(?!1\s*\])\d+\s*\](?!\s*['.*])/y, 'column-or-repeated'],
  [/(?:[\w ]{0,60}=\s*)?\[(?:[^\],\n]*;;;|\s*[^\s\],;]+\s*;;(?!\s*[\]\n]))/y, 'row-or-column'],
];

/** Refuses what looks like a matrix, but is known to be something else. */
export function refuseKnown({ scanner, format, text: original }: Source): void {
  const { text } = scanner;
  const start = Math.max(0, text.search(/\S/));
  for (const [pattern, code] of known) {
    const found = matchAt(pattern, text, start)?.[0];
    if (found) throw scanner.errorAt(start, found.trim(), code);
  }
  const condition = text.includes('#') ? CONDITION.exec(text) : null;
  if (condition && CONDITION_END.test(text.slice(condition.index))) {
    throw scanner.errorAt(condition.index, condition[0].trim(), 'no-condition');
  }
  for (const [pattern, code] of format === undefined ? twofold : []) {
    const found = matchAt(pattern, text, start)?.[0];
    if (found) throw scanner.errorAt(start, found, code, { format: 'matlab' });
  }
  refuseIndices(original, scanner);
}

/** Refuses R's print of a list whose indices do not count its numbers. */
function refuseIndices(text: string, scanner: Source['scanner']): void {
  if (!/^\s*\[1\][^\S\n]/.test(text)) return;
  let next = 1;
  for (const { index, groups } of text.matchAll(
    /(?<=^[^\S\n]*)\[(?<at>\d+)\](?<rest>[^\S\n][^\n]*)$/gm,
  )) {
    const { at, rest } = groups!;
    if (Number(at) !== next) throw scanner.errorAt(index, `[${at}]`, 'next-index', { index: next });
    next += rest!.trim().split(/\s+/).length;
  }
}

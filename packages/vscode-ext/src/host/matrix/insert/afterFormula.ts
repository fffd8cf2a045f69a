import { lineEnd } from '../lines';

/** What begins a formula in LaTeX, and what ends it; `\\` and `\$` are taken as one. */
const marks =
  /\\\\|\\[$%]|%[^\n]*|\\[[\]()]|\$\$?|\\(begin|end)\{(?:equation|align|alignat|gather|multline|flalign|eqnarray|displaymath|math)\*?\}/g;

/** The end of the last line of the formula that a place is in, or undefined outside of one. */
export function afterFormula(text: string, offset: number): number | undefined {
  let isOpen = false;
  for (const match of text.matchAll(marks)) {
    const [mark] = match;
    if (/^(?:\\\\|\\[$%]|%)/.test(mark)) continue;
    const opens: boolean = /^\$/.test(mark) ? !isOpen : /^\\(?:\[|\(|begin)/.test(mark);
    if (match.index >= offset) {
      return isOpen && !opens ? lineEnd(text, match.index + mark.length) : undefined;
    }
    isOpen = opens;
  }
  return undefined;
}

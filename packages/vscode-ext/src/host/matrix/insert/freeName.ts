/** A name for a result that the text has nowhere as a word; it is taken from then on. */
export function freeName(name: string, suffix: string, text: string, taken: Set<string>): string {
  const first = `${name || 'matrix'}_${suffix}`;
  for (let count = 1; ; count++) {
    const tried = count === 1 ? first : `${first}_${count}`;
    if (taken.has(tried) || hasWord(text, tried)) continue;
    taken.add(tried);
    return tried;
  }
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (/^[^\p{L}\p{N}_][^\p{L}\p{N}_]$/u.test(around)) return true;
  }
  return false;
}

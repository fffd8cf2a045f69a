/** Advance widths in em, as DejaVu Sans has them, for groups of characters of about one width. */
const groups: readonly (readonly [RegExp, number])[] = [
  [/[ .,ijlI|'`]/, 0.31],
  [/[frt:;()[\]/\\-]/, 0.39],
  [/[MWm@%]/, 0.95],
  [/[−+=<>×wCDGHNOQU]/, 0.8],
  [/[\u{1100}-\u{115f}\u{2e80}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{ffff}\u{1f000}-\u{3ffff}]/u, 1],
];
const OTHERS = 0.63;

/** About how many px wide a line of text is at a font size in px. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    width += groups.find(([members]) => members.test(character))?.[1] ?? OTHERS;
  }
  return width * size;
}

/**
 * Breaks a text into lines no wider than `width` px, at its line ends, at spaces, and inside a
 * word only where that is wider than a line.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const character of word) {
        if (line !== '' && !fits(line + character)) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    return [...lines, line];
  });
}

/** How many px high lines of text are, from the top of the first to the gap under the last. */
export function textHeight(
  lines: readonly string[],
  { size, line, gap }: { readonly size: number; readonly line: number; readonly gap: number },
): number {
  return lines.length === 0 ? 0 : size + (lines.length - 1) * line + gap;
}

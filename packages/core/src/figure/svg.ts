import { style } from './style.js';

/** Text as XML content or as a quoted attribute; what XML 1.0 cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A coordinate, to a hundredth of a px. */
export function px(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** A text and where its baseline starts, is centred or ends. */
export type Label = readonly [x: number, y: number, text: string];

/** Texts of one look. */
function texts(
  labels: readonly Label[],
  { size, fill, anchor }: { size: number; fill: string; anchor: 'start' | 'middle' | 'end' },
): string {
  const drawn = labels.map(
    ([x, y, text]) => `<text x="${px(x)}" y="${px(y)}">${escapeXml(text)}</text>`,
  );
  return `<g font-size="${size}" fill="${fill}" text-anchor="${anchor}">${drawn.join('')}</g>`;
}

/** A title's lines, centred, the first one's baseline at `y`; nothing if it has none. */
export function titleTexts(
  lines: readonly string[],
  x: number,
  y: number,
  { size, line }: { size: number; line: number },
): string[] {
  if (lines.length === 0) return [];
  const labels = lines.map((text, i): Label => [x, y + i * line, text]);
  return [texts(labels, { size, fill: style.ink, anchor: 'middle' })];
}

/** The labels of ticks. */
export function labelTexts(labels: readonly Label[], anchor: 'start' | 'middle' | 'end'): string {
  return texts(labels, { size: style.label.size, fill: style.labelInk, anchor });
}

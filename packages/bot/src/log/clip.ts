/** How much of a text is looked at, in characters. */
const MOST_READ = 16_384;

/** The beginning of a very long text, without the word that the cut goes through. */
export function beginning(text: string): string {
  if (text.length <= MOST_READ) return text;
  const start = text.slice(0, MOST_READ);
  return `${start.slice(0, Math.max(0, start.lastIndexOf(' '), start.lastIndexOf('\n')))}…`;
}

/** A text without control characters that has at most so many bytes as JSON. */
export function clip(text: string, bytes: number): string {
  let clipped = text.replace(/[^\P{C}\n\t]+/gu, '�');
  for (let size = sizeOf(clipped); size > bytes; size = sizeOf(clipped)) {
    const kept = Math.floor((clipped.length * bytes) / size) - 2;
    clipped = `${clipped.slice(0, Math.max(0, kept))}…`;
  }
  return clipped;
}

function sizeOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

import type { Matrix, MatrixFormat } from '@convolve/core';
import { parsed } from '../matrix/readableAs';
import { NoMatrix, readSelections } from '../matrix/readSelections';

/** An item of a cell's output: its type and its bytes. */
export interface OutputItem {
  readonly mime: string;
  readonly data: Uint8Array;
}

/** What of an output can be opened in a lab. */
export type Content =
  | { readonly kind: 'image'; readonly mime: string; readonly bytes: Uint8Array }
  | { readonly kind: 'matrix'; readonly matrix: Matrix; readonly format: MatrixFormat };

/** What is in an output, and whether an array of it was printed in short. */
interface Found {
  readonly contents: readonly Content[];
  readonly isShortened?: boolean;
}

/** The images that a browser decodes, the exact ones first. */
const images = ['image/png', 'image/bmp', 'image/webp', 'image/gif', 'image/avif', 'image/jpeg'];
const texts = ['text/plain', 'application/vnd.code.notebook.stdout'];

/** Longer texts hold their arrays in short. */
const maxText = 4_000_000;

/** What is in one output, of which each item is the same thing in another form: an image, or its arrays. */
export function outputContents(items: readonly OutputItem[]): Found {
  const itemOf = (types: readonly string[]) =>
    types.flatMap((type) => items.find(({ mime }) => mime === type) ?? [])[0];
  const image = itemOf(images);
  if (image) return { contents: [{ kind: 'image', mime: image.mime, bytes: image.data }] };
  const text = itemOf(texts);
  return text ? matricesIn(new TextDecoder().decode(text.data)) : { contents: [] };
}

/** The arrays in a printed text, in their order. */
export function matricesIn(text: string): Found {
  const isShortened = /(?:\[|,|\d)\s*(?:\.\.\.|…)|^\s*(?:\.\.\.|…)/m.test(text);
  const whole = parsed(text.trim());
  if (whole && whole.matrix.data.length > 1) {
    return { contents: [{ kind: 'matrix', matrix: whole.matrix, format: whole.format }] };
  }
  const contents: Content[] = [];
  if (text.length > maxText || isShortened) return { contents, isShortened };
  const file = { text, language: 'plaintext', eol: '\n' } as const;
  let end = 0;
  for (const { index } of text.matchAll(/\[\s*\[|^[^\S\n]*[-+]?\.?\d/gm)) {
    if (index < end) continue;
    try {
      const at = index + 1;
      const { source } = readSelections(file, [{ start: at, end: at }])[0]!;
      const { matrix, format, span } = source;
      if (span.start < end || matrix.rows * matrix.cols < 2) continue;
      contents.push({ kind: 'matrix', matrix, format });
      end = span.end;
    } catch (error) {
      if (!(error instanceof NoMatrix)) throw error;
    }
  }
  return { contents };
}

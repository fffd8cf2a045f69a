import { readableAs } from './readableAs';
import type { Span } from './span';

/** Texts that are one matrix, beside those in brackets; the group `numbers` is the matrix. */
const delimited: readonly RegExp[] = [
  // SVG and TensorFlow's print
  /<(?:feConvolveMatrix\b[^<>]*|tf\.Tensor:[^<>]*)>/g,
  // Maple
  /<<[^<>;]*(?:>[^<>;]*<[^<>;]*)*>>|<(?:<[^<>;]*>[^<>;]*)+>/g,
  // ImageMagick
  /-(?:convolve|morphology\s+\w+)\s+'[^'\n]*'/gi,
  /(?<=["'])\d+x\d+:[^"'\n]*(?=["'])/g,
];

const environments = /\\(begin|end)\s*\{[a-zA-Z]+\*?\}/g;

/** Finds the matrix around a place that marks other than brackets delimit, the outermost first. */
export function delimitedAt(text: string, offset: number): Span | undefined {
  for (const marks of delimited) {
    for (const { 0: all, index } of text.matchAll(marks)) {
      if (index > offset) break;
      const span = { start: index, end: index + all.length };
      if (offset <= span.end && readableAs(text, span)) return span;
    }
  }
  return environmentsAt(text, offset).find((span) => readableAs(text, span));
}

/** LaTeX's environments around a place, outermost first, with their delimiters and a transposition. */
function environmentsAt(text: string, offset: number): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (const { 0: mark, 1: kind, index } of text.matchAll(environments)) {
    if (kind === 'begin') {
      if (index > offset + 64 && open.length === 0) break;
      open.push(index);
      continue;
    }
    const begin = open.pop();
    if (begin === undefined) continue;
    const before = /\\left\s*(?:\\?[([{|.])\s*$/.exec(text.slice(Math.max(0, begin - 16), begin));
    const close = index + mark.length;
    const after =
      /^(?:\s*\\right\s*(?:\\?[)\]}|.]))?(?:\s*\^\s*(?:\\top|T|\{\s*(?:\\top|T|\\mathsf\{T\})\s*\}))?/.exec(
        text.slice(close, close + 48),
      )!;
    const span = { start: begin - (before?.[0].length ?? 0), end: close + after[0].length };
    if (span.start <= offset && offset <= span.end) found.unshift(span);
  }
  return found;
}

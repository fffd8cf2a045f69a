import type { MatrixStyle } from './style.js';

/** A print in the place of another one: further lines go in as far, white space around it stays. */
export function indented(print: string, style: MatrixStyle['print']): string {
  if (style === undefined) return print;
  const { before, after, second } = style;
  const own = /\n( *)/.exec(print)?.[1]!.length ?? 0;
  const indent = ' '.repeat(Math.max(0, second - own));
  return before + print.replaceAll('\n', `\n${indent}`) + after;
}

import type { MatrixStyle } from './style.js';

/** A print in the place of another one: further lines go in as far, white space around it stays. */
export function indented(print: string, style: MatrixStyle['print']): string {
  if (style === undefined) return print;
  const { before, after, second } = style;
  const [first] = /^ */.exec(print)!;
  const own = /\n *(?! )/.exec(print)?.[0].length ?? 1;
  const indent = ' '.repeat(Math.max(0, second - (own - 1)));
  const start = before.endsWith(first) ? before.slice(0, before.length - first.length) : before;
  return start + print.replaceAll('\n', `\n${indent}`).trimEnd() + after;
}

import { readFlat } from './readFlat.js';
import type { Source } from './Source.js';
import { shapeIn } from './shape.js';

const KERNEL = /(?:<(?:\w+:)?feConvolveMatrix\b[^>]{0,4000}?)?\bkernelMatrix\s*=\s*["']/y;

/**
 * Reads the kernelMatrix of an `<feConvolveMatrix>`, or returns false if the text has none. Without
 * an order it is 3×3, and without a divisor nothing divides it.
 */
export function readSvg(source: Source): boolean {
  const { scanner, form } = source;
  const { start, text } = scanner;
  const found = scanner.pass('markup', KERNEL);
  if (found === undefined) return false;
  form.declaration = found[0];
  // The attributes may stand before the numbers and after them.
  const kernel = text.slice(start, start + found[0].length);
  const quote = kernel.at(-1)!;
  const close = text.indexOf(quote, start + found[0].length);
  const rest =
    close === -1 ? '' : (/[^>]{0,4000}/.exec(text.slice(close, close + 4000))?.[0] ?? '');
  const attribute = (name: string) =>
    new RegExp(String.raw`\b${name}\s*=\s*["']\s*([^"']*?)\s*["']`).exec(`${kernel} ${rest}`)?.[1];
  const { rows, cols } = shapeIn({ size: attribute('order') ?? '3' })!;
  readFlat(source, rows, cols);
  const at = /\bdivisor\s*=\s*["']\s*([^"']*)/d.exec(text.slice(start, scanner.start + 4000))
    ?.indices?.[1];
  // A result's numbers are divided already.
  if (at) source.spans.push({ start: start + at[0], end: start + at[1], text: '1' });
  const { values } = source.rows;
  const divisor = Number(attribute('divisor') ?? 1);
  // A divisor of 0 counts as none, which is the sum in SVG, or 1 if that is 0.
  source.divisor = divisor === 0 ? values.reduce((sum, value) => sum + value, 0) || 1 : divisor;
  if (close === -1 || scanner.start !== close) throw scanner.error('sign', { sign: quote });
  scanner.passTo('markup', close + 1);
  const tail = scanner.pass('markup', /[^>]*>\s*(?:<\/(?:\w+:)?feConvolveMatrix\s*>)?/y);
  if (kernel.startsWith('<') && tail === undefined) throw scanner.error('sign', { sign: '>' });
  return source.takeDialect('svg');
}

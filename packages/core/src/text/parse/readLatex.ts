import { readCell } from './readCell.js';
import type { Source } from './Source.js';

const NUMBER = String.raw`[-+\u2212]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})`;
/** What stands before the environment is not longer than this. */
const LONGEST = 1000;
/** `K = \frac{1}{16} \left[ \begin{bmatrix}`, with math signs around it. */
const BEGIN = new RegExp(
  String.raw`(?:\\\[|\$\$?|\\begin\{(?:equation|align)\*?\})?\s*` +
    String.raw`(?:(?:\\math\w+\{\w+\}|\\?[A-Za-z]{1,40}(?:_\{?\w{1,40}\}?)?)\s*&?=\s*)?` +
    String.raw`(?:\\[tdc]?frac\s*(?:\{(${NUMBER})\}\s*\{(${NUMBER})\}|\s*(\d)\s*(\d))|(${NUMBER})(?:\/(\d+))?)?\s*(?:\\cdot|\\times)?\s*(?:\\[,;:! ])?\s*` +
    String.raw`(?:\\left\s*(?:\\[{|]|[[(|.])\s*)?(?:\\begin\{((?:[bBpvV]|small)?matrix\*?|array|tabular)\}(?:\{([^{}]*)\}|\[\w\])?|\\[bpvV]?matrix\s*\{)`,
  'y',
);
const END =
  /(?:\\end\{(\w+\*?)\}|\})\s*(?:\\right\s*(?:\\[}|]|[\])|.]))?(\^\{?\s*(?:T|t|\\top|\\intercal|\\mathsf\{T\}|\\mathrm\{T\})\s*\}?)?[\s.,;]*(?:\\\]|\$\$?|\\end\{(?:equation|align)\*?\})?/y;
const RULE = /\\(?:hline|toprule|midrule|bottomrule)\b/y;
const ROW_END = /\\\\(?:\[[\w.\s]*\])?|\\cr(?![A-Za-z])/y;
const FRACTION = new RegExp(
  String.raw`([-+\u2212]?)\s*\\[tdc]?frac\s*(?:\{(${NUMBER})\}\s*\{(${NUMBER})\}|(\d)\s*(\d))`,
  'y',
);
const POWER = new RegExp(
  String.raw`(${NUMBER})\s*\\(?:times|cdot)\s*10\s*\^\s*\{?\s*([-+\u2212]?\d+)\s*\}?`,
  'y',
);
const WORD = /([-+\u2212]?)\s*(?:\\infty|\\(?:math\w+|text\w*|operatorname)\{(NaN|nan)\})/y;

/** Reads `\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}`, or returns false if the text has no such. */
export function readLatex(source: Source): boolean {
  const { scanner, rows, form } = source;
  const { start } = scanner;
  if (!/\\begin\{|\\[bpvV]?matrix\s*\{/.test(scanner.text.slice(start, start + LONGEST)))
    return false;
  scanner.percent = true;
  const begin = scanner.pass('markup', BEGIN);
  if (begin === undefined) {
    scanner.percent = false;
    return false;
  }
  form.declaration = begin[0];
  seeBegin(source, begin, start);
  for (;;) {
    while (scanner.pass('markup', RULE));
    const end = scanner.pass('markup', END);
    if (end !== undefined) {
      source.transposed = end[2] !== undefined;
      break;
    }
    readLatexCell(source);
    if (scanner.sign === '&' && scanner.is('other')) scanner.passTo('markup', scanner.end);
    else if (rowEnds(source)) rows.endRow(scanner.start);
    else throw scanner.error('latex-separator');
  }
  if (rows.inRow > 0) rows.endRow(scanner.start);
  return source.takeDialect('latex');
}

function seeBegin(source: Source, begin: RegExpExecArray, start: number): void {
  const [all, numerator, denominator, over, under, scalar, divisor, , columns] = begin;
  const { spans } = source;
  const factor = numerator ?? over ?? scalar;
  source.factor = narrow(factor ?? '1');
  source.divisor = narrow(denominator ?? under ?? divisor ?? '1');
  if (factor !== undefined) {
    const fraction =
      /\\[tdc]?frac(?:\s*\{[^{}]*\}\s*\{[^{}]*\}|\s*\d\s*\d)\s*(?:\\cdot|\\times)?\s*(?:\\[,;:!])?|[-\d./]+\s*(?=\\)/.exec(
        all,
      );
    if (fraction !== null) {
      const at = start + fraction.index;
      spans.push({ start: at, end: at + fraction[0].length });
    }
  }
  if (columns !== undefined) {
    const at = start + all.lastIndexOf(columns);
    spans.push({
      start: at,
      end: at + columns.length,
      hole: { hole: 'columns', text: columns, cols: columns.replaceAll(/[^clr]/g, '').length },
    });
  }
}

/** The row ends with `\\`, or with the environment. */
function rowEnds({ scanner }: Source): boolean {
  if (scanner.pass('markup', ROW_END)) {
    return true;
  }
  return scanner.text.startsWith('\\end{', scanner.start) || scanner.sign === '}';
}

function readLatexCell(source: Source): void {
  const { scanner, rows, gaps, form } = source;
  const { start } = scanner;
  const special = passSpecial(source);
  if (special === undefined) {
    readCell(source);
    return;
  }
  gaps.see(start, start + special.length, rows.inRow === 0);
  form.jsonNumbers = false;
  rows.add(special.value, start);
}

/** A number that is no digits only, and the length of its text. */
interface Special {
  readonly value: number;
  readonly length: number;
}

/** `\frac{1}{16}`, `1.5 \times 10^{-3}`, `\infty`, `\mathrm{NaN}`. */
function passSpecial({ scanner }: Source): Special | undefined {
  const found =
    scanner.pass('number', FRACTION) ??
    scanner.pass('number', POWER) ??
    scanner.pass('number', WORD);
  if (found === undefined) return undefined;
  const [text, first = '', second = found[4], third = found[5]] = found;
  const { length } = text;
  if (text.includes('frac'))
    return { value: signed(first, narrow(second!) / narrow(third!)), length };
  if (text.includes('10')) return { value: narrow(`${first}e${second}`), length };
  return { value: signed(first, second === undefined ? Infinity : Number.NaN), length };
}

function narrow(digits: string): number {
  return Number(digits.replaceAll('\u2212', '-'));
}

function signed(sign: string, size: number): number {
  return sign === '' || sign === '+' ? size : -size;
}

import { readCell } from './readCell.js';
import type { Source } from './Source.js';
import { holesIn } from './shape.js';

const NUMBER = String.raw`[-+\u2212]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})`;
const FRAC = String.raw`\\[tdc]?frac\s*(?:\{(?<over>${NUMBER})\}\s*\{(?<under>${NUMBER})\}|(?<digit>\d)\s*(?<digit_>\d))`;
/** What stands before the environment is not longer than this. */
const LONGEST = 1000;
/** `K = \frac{1}{16} \left[ \begin{bmatrix}`, with math signs around it. */
const BEGIN = new RegExp(
  String.raw`(?:\\\[|\$\$?|\\begin\{(?:equation|align)\*?\})?\s*` +
    String.raw`(?:(?:\\math\w+\{\w+\}|\\?[A-Za-z]{1,40}(?:_\{?\w{1,40}\}?)?)\s*&?=\s*)?` +
    String.raw`(?<factor>(?:${FRAC}|(?<scalar>${NUMBER})(?:\/(?<divisor>\d+))?)\s*(?:\\cdot|\\times)?\s*(?:\\[,;:! ])?\s*)?` +
    String.raw`(?:\\left\s*(?:\\[{|]|[[(|.])\s*)?(?:\\begin\{(?:(?:[bBpvV]|small)?matrix\*?|array|tabular)\}(?:\{(?<columns>[^{}]*)\}|\[\w\])?|\\[bpvV]?matrix\s*\{)`,
  'dy',
);
const END =
  /(?:\\end\{(\w+\*?)\}|\})\s*(?:\\right\s*(?:\\[}|]|[\])|.]))?(\^\{?\s*(?:T|t|\\top|\\intercal|\\mathsf\{T\}|\\mathrm\{T\})\s*\}?)?[\s.,;]*(?:\\\]|\$\$?|\\end\{(?:equation|align)\*?\})?/y;
const RULE = /\\(?:hline|toprule|midrule|bottomrule)\b/y;
const ROW_END = /\\\\(?:\[[\w.\s]*\])?|\\cr(?![A-Za-z])/y;
const FRACTION = new RegExp(String.raw`(?<sign>[-+\u2212]?)\s*${FRAC}`, 'y');
const POWER = new RegExp(
  String.raw`(?<mantissa>${NUMBER})\s*\\(?:times|cdot)\s*10\s*\^\s*\{?\s*(?<power>[-+\u2212]?\d+)\s*\}?`,
  'y',
);
const WORD =
  /(?<sign>[-+\u2212]?)\s*(?:\\infty|\\(?:math\w+|text\w*|operatorname)\{(?<nan>NaN|nan)\})/y;

/** Reads `\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}`, or returns false if the text has no such. */
export function readLatex(source: Source): boolean {
  const { scanner, rows, form } = source;
  const { start, text } = scanner;
  if (!/\\begin\{|\\[bpvV]?matrix\s*\{/.test(text.slice(start, start + LONGEST))) return false;
  scanner.comments.percent = true;
  const begin = scanner.pass('markup', BEGIN);
  if (begin === undefined) {
    scanner.comments.percent = false;
    return false;
  }
  form.declaration = begin[0];
  seeBegin(source, begin);
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

function seeBegin(source: Source, begin: RegExpExecArray): void {
  const { groups: { over, under, digit, digit_, scalar, divisor } = {} } = begin;
  source.factor = narrow(over ?? digit ?? scalar ?? '1');
  source.divisor = narrow(under ?? digit_ ?? divisor ?? '1');
  for (const { start, end, hole } of holesIn(begin)) {
    const name: string = hole!.hole;
    if (name === 'factor') source.spans.push({ start, end });
    if (name !== 'columns') continue;
    const cols = hole!.text.replaceAll(/[^clr]/g, '').length;
    source.spans.push({ start, end, hole: { ...hole!, cols } });
  }
}

/** The row ends with `\\`, or with the environment. */
function rowEnds({ scanner }: Source): boolean {
  if (scanner.pass('markup', ROW_END)) return true;
  return scanner.text.startsWith('\\end{', scanner.start) || scanner.sign === '}';
}

function readLatexCell(source: Source): void {
  const { scanner, rows, gaps, form } = source;
  const { start } = scanner;
  const found =
    scanner.pass('number', FRACTION) ??
    scanner.pass('number', POWER) ??
    scanner.pass('number', WORD);
  if (found === undefined) {
    readCell(source);
    return;
  }
  gaps.see(start, start + found[0].length, rows.inRow === 0);
  form.jsonNumbers = false;
  rows.add(specialValue(found), start);
}

/** The value of `\frac{1}{16}`, `1.5 \times 10^{-3}`, `\infty` or `\mathrm{NaN}`. */
function specialValue({ groups = {} }: RegExpExecArray): number {
  const { sign = '', mantissa, power, nan, under, over, digit, digit_ } = groups;
  if (mantissa !== undefined) return narrow(`${mantissa}e${power}`);
  const above = over ?? digit;
  const ratio = above === undefined ? Infinity : narrow(above) / narrow(under ?? digit_!);
  const size = nan === undefined ? ratio : Number.NaN;
  return sign === '' || sign === '+' ? size : -size;
}

function narrow(digits: string): number {
  return Number(digits.replaceAll('\u2212', '-'));
}

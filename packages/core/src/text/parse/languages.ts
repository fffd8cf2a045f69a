import { all, around, type Envelope } from './envelope.js';

const NUMBER = String.raw`[-+\u2212]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})`;
/** `\frac{1}{16}`, `\frac14` or `1/16 \cdot` before the matrix. */
const FACTOR =
  String.raw`(?<factor>(?:\{ )?(?:\\[tdc]?frac (?:\{(?<times>${NUMBER})\} \{(?<divisor>${NUMBER})\}|(?<times_>\d) (?<divisor_>\d))|` +
  String.raw`(?<times__>${NUMBER})(?:\/(?<divisor__>\d+))?) (?:(?<=\{ \\[tdc]?frac[^\\]{0,90})\} )?(?:(?:\\cdot|\\times) )?(?:\\[,;:!\x20] )?)?`;
/** `K = \frac{1}{16} \left[ \begin{bmatrix}`, with math signs around it. */
const BEGIN =
  String.raw`(?:(?:\\\[|\$\$?|\\begin\{(?:equation|align)\*?\}) )?` +
  String.raw`(?:(?:\\math\w+\{\w+\}|\\?[A-Za-z]{1,40}(?:_\{?\w{1,40}\}?)?) &?= )?(?:\\displaystyle )?${FACTOR}(?:\{ )?` +
  String.raw`(?:\\left (?:\\[{|]|[[(|.]) )?(?:\\begin\{(?:(?:[bBpvV]|small)?matrix\*?|array|tabular)\}(?:\{(?<columns>[^{}]*)\}|\[\w\])?|\\[bpvV]?matrix \{)`;
const END =
  String.raw`(?:\\end\{\w+\*?\}|(?<!\\end\{[^{}]{0,20})\}) (?:\\right (?:\\[}|]|[\])|.]) )?(?:\} )?(?<turn>\^\{? (?:T|t|\\top|\\intercal|\\mathsf\{T\}|\\mathrm\{T\}) \}?)?` +
  String.raw`[\s.,;]*(?:\\\]|\$\$?|\\end\{(?:equation|align)\*?\})?`;
const FRACTION = String.raw`\s{0,9}\\[tdc]?frac\s{0,9}\{[^{}]{0,40}\}\s{0,9}\{[^{}]{0,40}\}\s{0,9}`;
/** What ends rows, and what changes no number: spaces, phantoms, rules, braces around a fraction. */
const MARKS = new RegExp(
  String.raw`;|\\\\(?:\[[\w.\s]*\])?|\\cr(?![A-Za-z])|\\[ ,;:!]|\\(?:displaystyle|hline|toprule|midrule|bottomrule)(?![A-Za-z])|` +
    String.raw`\\phantom\{[^{}]*\}|\{(?=${FRACTION}\})|\}(?<=\{${FRACTION}\})`,
  'g',
);

/** A part of a command that has no kernel; lines go on after a backslash. */
const OTHER = String.raw`(?:(?!-(?:morphology|convolve)\b)(?:[^\n\\]|\\[\s\S]))`;
/** The start of a command up to its kernel. */
const COMMAND = String.raw`(?=(?:magick|convert|mogrify)\b|-[a-z])${OTHER}{0,2000}-(?:morphology\s+[A-Za-z]+(?::-?\d+)?|convolve)\s+`;
const SIZE = String.raw`(?=\s*\d{1,6}(?:x\d{1,6})?(?:[+-]\d+[+-]\d+)?:)`;
/** What stands around the kernel: quotes and the rest of the command, or that alone. */
const rests = [`["']@…["']${OTHER}*`, String.raw`@(?=[-\d.])…(?:\s+(?![-+.\d])${OTHER}*)?`];

/** The texts of one language or tool only. */
export const languages: readonly Envelope[] = [
  // The environments of LaTeX, such as `\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}`.
  around(/\{\\displaystyle …\}/),
  around(`${BEGIN}…${END}`, {
    brackets: true,
    says: { shaped: true },
    format: 'latex',
    signs: ['\\'],
    each: MARKS,
    // A semicolon of the text itself has no meaning, as a backslash alone has none.
    rewrite: (mark) => (mark === ';' ? '\\' : /^\\(?:\\|cr)/.test(mark) ? ';' : ' '),
  }),
  // Commands as `convert in.png -morphology Convolve '3x1: 1,0,-1' out.png`, or with a square list without
  // a size, as in `-convolve '1,2,1,…'`. The numbers stay as they are, whatever `convolve:scale` says.
  ...rests.flatMap((rest) => [
    around(COMMAND + rest.replace('@', SIZE)),
    around(COMMAND + rest.replace('@', ''), {
      format: 'imagemagick',
      says: { list: true, square: true },
    }),
  ]),
  // The attributes may stand before the numbers and after them.
  around(
    /(?:(?=[^>]{0,4000}?\border = ["'] (?<size>[^"']*))|)(?:(?=[^>]{0,4000}?\bdivisor = ["'] (?<divisor>[^"'\s]*))|)(?:<(?:\w+:)?feConvolveMatrix\b[^>]{0,4000}?)?\bkernelMatrix = ["']…["'](?:[^>]*> (?:<\/(?:\w+:)?feConvolveMatrix >)?)?/,
    {
      format: 'svg',
      signs: ['kernelMatrix'],
      shape: { rows: 3, cols: 3 },
      says: { list: true },
    },
  ),
  ...all([/(?=< <[^<>,]*> (?:, <[^<>,]*> )*>)/, /(?<turn>)(?=< <[^<>|]*> (?:\| <[^<>|]*> )*>)/], {
    format: 'maple',
    signs: ['<'],
    each: /[<>|]/g,
    rewrite: (mark) => ({ '<': '(', '>': ')' })[mark] ?? ',',
  }),
];

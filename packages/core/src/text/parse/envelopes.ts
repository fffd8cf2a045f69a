import type { MatrixFormat } from '../dialects/index.js';

/**
 * What may stand around a matrix and is known by name, from the start of its value to the end of the
 * text. Groups that both may have: `rows` and `cols`, or `size`, and `divisor`.
 */
export interface Envelope {
  readonly head: RegExp;
  readonly foot?: RegExp;
  /** Marks that stand before each line or bracket and change nothing. */
  readonly each?: RegExp;
  /** Puts something as long in the place of each mark. */
  readonly rewrite?: (mark: string) => string;
  /** Line ends mean nothing. */
  readonly flat?: boolean;
  /** A filter’s list, which is square. */
  readonly square?: boolean;
  readonly format?: MatrixFormat;
}

const INT = String.raw`\s*(?<rows>\d+)[uL]?\s*,\s*(?<cols>\d+)[uL]?\s*`;
const TURNED = String.raw`\s*(?<cols>\d+)\s*,\s*(?<rows>\d+)\s*`;
/** What may follow a value: a sign, a comment, white space. */
const END = String.raw`(?=[;,\s]*(?:(?:\/\/|#|%)[^\n]*)?$)`;

const head = (source: string) => new RegExp(source, 'dy');
const foot = (source: string) => new RegExp(source + END, 'd');
const call = (words: string, args = '') => ({
  head: head(`(?:${words})\\s*\\(${args}`),
  foot: foot('\\)'),
});

/** All of them; a text may have several, one in another. */
export const envelopes: readonly Envelope[] = [
  // Marks of pages, chats and prompts.
  { head: head('(?:```|~~~)[^\\n`]*\\n'), foot: foot('```|~~~') },
  { head: head('``?(?!`)'), foot: foot('``?') },
  { head: head('“'), foot: foot('”') },
  { head: head('‘'), foot: foot('’') },
  { head: head('"(?=\\s*[[({]|[^"\\n]{0,200}?[\\s;])'), foot: foot('"(?<=^[^"]*")') },
  { head: head("'(?=\\s*\\[|[^'\\n]{0,200}?[\\s;])"), foot: foot("'(?<=^[^']*')") },
  { head: head('(?=>(?!>>)[^\\n]*\\n>|>\\s*[-\\d.[({|])'), each: /^>[ \t]?/gm },
  { head: head('(?<=>>>\\s*)(?=[^\\n]{0,2000}\\n\\.\\.\\. )'), each: /^\.\.\. ?/gm },
  {
    head: head('(?<=In \\[\\d+\\]:\\s*)(?=[^\\n]{0,2000}\\n[ \\t]*\\.\\.\\.:)'),
    each: /^[ \t]*\.\.\.: ?/gm,
  },
  { head: head('\\(%[io]\\d+\\)') },
  {
    head: head('(?=[^\\n]{0,2000}&[ \\t]*\\n)'),
    each: /&[ \t]*$|&(?<=\n[ \t]*&)/gm,
    format: 'fortran',
  },
  { head: head('sep=[;,\\t|]\\r?\\n') },
  { head: head('=(?=\\s*\\{)') },
  // Marks before brackets.
  {
    head: head("(?=[^\\n]{0,80}?[({[]\\s*(?:#\\(|[@.'][({[]))"),
    each: /#(?:\d*A)?(?=\()|[@.'`](?=[[({])/g,
  },
  { head: head("[#'](?:\\d*A)?(?=\\()") },
  { head: head('[@.](?=[[({])') },
  // Calls that hand their matrix on.
  call('print|println!?|pprint|console\\.(?:log|table)|disp|display|show|puts|cat|dput'),
  call(
    '(?:math|mathjs)\\.(?:matrix|bignumber)|Nx\\.tensor|tf\\.(?:tensor2d|tensor|Variable|convert_to_tensor)|new\\s+ConvolutionKernelF|new\\s+(?:Dense)?Matrix|(?:DenseMatrix|Matrix)(?=\\(\\()|(?:np|numpy)\\.(?:mat|matrix|asmatrix|bmat)(?=\\(["\'])|mx\\.nd\\.array|paddle\\.to_tensor|cupy\\.array|Matrix\\.of|matrix(?=\\(\\[[^[\\]]*\\]\\s*,\\s*\\[)|new\\s+ConvolveOp|array2D|new\\s+(?:Float32|Float64|U?Int(?:8|16|32)|Uint8Clamped)Array|(?:Float32|Float64|U?Int(?:8|16|32))Array\\.(?:from|of)',
  ),
  { head: head('array2D\\s+(?=\\[)') },
  {
    head: head('\\(\\s*(?:def|defparameter|defvar|defconst|define|setq|setf)\\s+[^\\s()[\\]]+\\s+'),
    foot: foot('\\)'),
  },
  { head: head('\\{\\s*(?=["\']?[A-Za-z_]\\w*["\']?\\s*:\\s*\\[)'), foot: foot(',?\\s*\\}') },
  {
    head: head(
      'Numo::\\w+(?=\\[)|torch\\.\\w*Tensor(?=\\{)|<\\w+<\\w+>>(?=\\[)|(?:array|arr2|matrix)!(?=\\s*\\[)',
    ),
  },
  { head: head('(?:VALUES|values)\\s*(?=\\()') },
  call(
    '(?:\\w*\\.)?(?:convolve|convolute|convolution)|Matrix\\.(?:rows|\\[\\])|torch::tensor|arr2|(?:DenseMatrix\\.|Matrix<\\w+>\\.Build\\.Dense)OfArray|DeviceArray|Tensor(?=\\(\\[)',
  ),
  { head: head('(?:MatrixForm|N)\\[(?=\\{)'), foot: foot('\\]') },
  {
    head: head('(?=\\((?:list|vector)\\s+\\()'),
    each: /\((?:list|vector)\s+/g,
    rewrite: (mark) => '('.padEnd(mark.length),
  },
  // Calls that give a shape.
  call(
    'mat\\.NewDense|cv\\.matFromArray|(?:D?Matrix|MatrixXd|Array2)::from_(?:row_slice|row_iterator|vec)|(?:Sparse|Dense)?Matrix|matrix',
    `${INT},(?:\\s*cv\\.\\w+\\s*,)?(?=\\s*[&[({A-Za-z])`,
  ),
  call('new\\s+Kernel', `${TURNED},`),
  {
    head: head(
      `(?:PIL\\.)?(?:ImageFilter\\.)?Kernel\\s*\\(\\s*(?:size\\s*=\\s*)?\\(${TURNED}\\)\\s*,(?:\\s*kernel\\s*=)?`,
    ),
    foot: foot(
      '(?:,\\s*(?:scale\\s*=\\s*)?(?<divisor>\\d+(?:\\.\\d*)?|None))?(?:,\\s*(?:offset\\s*=\\s*)?0(?:\\.0*)?)?\\s*\\)',
    ),
  },
  {
    head: head(
      '\\{(?=[^[\\]]*\\bkernel\\s*:\\s*\\[)\\s*width\\s*:\\s*(?<cols>\\d+)\\s*,\\s*height\\s*:\\s*(?<rows>\\d+)\\s*,\\s*kernel\\s*:',
    ),
    foot: foot(
      '(?:,\\s*scale\\s*:\\s*(?<divisor>\\d+(?:\\.\\d*)?))?(?:,\\s*offset\\s*:\\s*0)?,?\\s*\\}',
    ),
  },
  {
    head: head('Matrix3D\\.fromRows(?<size>[234]x[234])\\s*\\('),
    foot: foot('\\)\\s*;?'),
    flat: true,
  },
  {
    head: head('(?:cv::)?Matx(?<rows>\\d)(?<cols>\\d)[fd]\\s*(?:\\w+\\s*)?\\('),
    foot: foot('\\)\\s*;?'),
    flat: true,
  },
  {
    head: head('(?:Eigen::)?Matrix(?<size>[234])[dfi]\\s+(?<name>\\w+)\\s*;\\s*\\k<name>\\s*<<'),
    foot: foot(';'),
    flat: true,
  },
  {
    head: head('GeneralConvolution\\(\\s*0(?:\\.0*)?\\s*,\\s*"'),
    foot: foot('"(?:\\s*,\\s*(?:auto|luma|chroma|alpha)\\s*=\\s*(?:true|false))*\\s*\\)'),
  },
  { head: head("gmic\\b[^\\n']*-convolve\\s+'"), foot: foot("'[^\\n']*") },
  { head: head('(?<rows>\\d+) (?<cols>\\d+)\\s*(?:⍴|\\$)'), flat: true },
  {
    head: head(`(?:Eigen::)?MatrixX[dfi]\\s+(?<name>\\w+)\\(${INT}\\)\\s*;\\s*\\k<name>\\s*<<`),
    foot: foot(';'),
    flat: true,
  },
  { head: head('[A-Za-z_]\\w*\\s*<<(?!\\s*\\()'), foot: foot(';') },
  {
    head: head('(?:nalgebra::|na::)?Matrix(?<size>[234](?:x[234])?)::new\\('),
    foot: foot('\\)'),
    flat: true,
  },
  {
    head: head(`Array2::from_shape_vec\\(\\(${INT}\\),`),
    foot: foot('\\)(?:\\.unwrap\\(\\)|\\?)?'),
  },
  {
    head: head('(?:float|double|int)\\s*\\[\\s*(?<cols>\\d+)?\\s*\\]\\s*\\('),
    foot: foot('\\)\\s*;?'),
    flat: true,
  },
  // Filters whose lists are square.
  {
    head: head('(?:\\w+\\.)*std\\.Convolution\\(\\s*\\w+\\s*,\\s*(?:matrix\\s*=\\s*)?(?=\\[)'),
    foot: foot(
      '(?:,\\s*divisor\\s*=\\s*(?<divisor>\\d+(?:\\.\\d*)?))?(?:,\\s*(?:bias\\s*=\\s*0(?:\\.0*)?|saturate\\s*=\\s*\\w+|mode\\s*=\\s*["\']s["\']))*\\s*\\)',
    ),
    square: true,
  },
  {
    head: head(
      'new\\s+(?:fabric\\.)?(?:Image\\.)?filters\\.Convolute\\(\\{\\s*(?:opaque:\\s*\\w+,\\s*)?matrix:',
    ),
    foot: foot(',?\\s*(?:opaque:\\s*\\w+,?\\s*)?\\}\\s*\\)'),
    square: true,
  },
  {
    // FFmpeg repeats the list for each plane.
    head: head('(?:-vf\\s+)?["\']?convolution=["\']?(?=[-\\d. ])'),
    foot: foot('["\']*'),
    each: /([-\d. ]+):(?=\1(?::|["'\s]*$))/g,
    square: true,
  },
  // Prints that say the shape.
  { head: head('shape: \\((?<rows>\\d+), (?<cols>\\d+)\\)\\r?\\n') },
  {
    head: head('#Nx\\.Tensor<\\s*[a-z]+\\d+\\[(?<rows>\\d+)\\]\\[(?<cols>\\d+)\\]'),
    foot: foot('>'),
  },
  { head: head('Numo::\\w+#shape=\\[(?<rows>\\d+),\\s*(?<cols>\\d+)\\]') },
  {
    head: head('<xarray\\.DataArray \\(\\w+: (?<rows>\\d+), \\w+: (?<cols>\\d+)\\)>'),
    foot: foot('\\nDimensions without coordinates: [^\\n]*'),
  },
  { head: head('<Matrix (?<rows>\\d+)x(?<cols>\\d+)'), foot: foot('>') },
  { head: head('Tensor\\s*\\n(?=\\s*\\[)|Parameter containing:\\s*') },
  {
    head: head(
      'Tensor\\(shape=\\[(?<rows>\\d+), (?<cols>\\d+)\\], dtype=\\w+, place=[\\w.()]+(?:, stop_gradient=\\w+)?,',
    ),
    foot: foot('\\)'),
  },
  {
    head: head('(?=\\s*\\S)'),
    foot: foot(
      '\\n\\[ \\w*Type\\{(?<rows>\\d+),(?<cols>\\d+)\\} \\]|\\n<NDArray (?<rows_>\\d+)x(?<cols_>\\d+) @\\w+\\(\\d+\\)>|\\nTensor\\[\\[(?<rows__>\\d+), (?<cols__>\\d+)\\], \\w+\\]|, shape=\\[(?<rows___>\\d+), (?<cols___>\\d+)\\], strides=\\[-?\\d+, -?\\d+\\], layout=\\w+ \\(0x[\\da-f]+\\), const ndim=2|\\n\\s*\\[(?<rows____>\\d+) rows x (?<cols____>\\d+) columns\\]',
    ),
  },
  {
    head: head('(?=\\s*\\S)'),
    foot: foot(
      '\\n\\(\\d+ rows?\\)|→\\s*(?:Mat )?\\[?\\w+\\]?|\\s(?:satisfies|as (?!const)) ?[\\w[\\]<>]+',
    ),
  },
  { head: head('(?<==\\s*)(?<rows>\\d+)[x×](?<cols>\\d+) (?:\\w+ )?(?:matrix|array)(?=\\s*\\n)') },
  { head: head('(?=\\d+×\\d+ [^\\n]{0,200}:\\s*\\n)'), each: /⋅/g, rewrite: () => '0' },
  // OpenCV's files.
  {
    head: head(
      '\\{\\s*"\\w+":\\s*\\{\\s*"type_id":\\s*"opencv-matrix",\\s*"rows":\\s*(?<rows>\\d+),\\s*"cols":\\s*(?<cols>\\d+),\\s*"dt":\\s*"\\w+",\\s*"data":',
    ),
    foot: foot('\\}\\s*\\}'),
  },
  { head: head('<svg\\b[^>]*>\\s*'), foot: foot('</svg>') },
  {
    head: head(
      '(?:%YAML:1\\.0\\s*\\n---\\s*\\n)?\\w+: !!opencv-matrix\\s+rows: (?<rows>\\d+)\\s+cols: (?<cols>\\d+)\\s+dt: \\w+\\s+data: (?=\\[)',
    ),
  },
  {
    head: head(
      '(?:<\\?xml[^>]*>\\s*)?<opencv_storage>\\s*<(?<name>\\w+) type_id="opencv-matrix">\\s*<rows>(?<rows>\\d+)</rows>\\s*<cols>(?<cols>\\d+)</cols>\\s*<dt>\\w+</dt>\\s*<data>',
    ),
    foot: foot('</data>\\s*</\\w+>\\s*</opencv_storage>'),
    flat: true,
  },
  { head: head('<filter\\b[^>]*>\\s*(?=<(?:\\w+:)?feConvolveMatrix)'), foot: foot('</filter>') },
  { head: head('\\w+:\\s*&\\w+(?=[ \\t]*\\n\\s{0,99}-)') },
  // Lists of arrays, and types that give the shape.
  {
    head: head('(?=\\[\\s*(?:np\\.|torch\\.)?(?:array|tensor)\\()'),
    each: /(?:np\.|torch\.)?(?:array|tensor)\((?=\s*\[[^[\]]*\]\s*\))|\)(?<=(?:array|tensor)\([^()]*\))/g,
  },
  { head: head('array<array<\\w+, ?(?<cols>\\d+)u?>, ?(?<rows>\\d+)u?>(?=\\()') },
  // R's and spreadsheets' marks in each line or cell.
  {
    head: head('(?=\\[1\\][^\\S\\n]+[^\\s\\[])'),
    each: /^[^\S\n]*\[\d+\](?=[^\S\n])/gm,
    flat: true,
    format: 'r-print',
  },
  {
    head: head('(?=[^\\n]{0,2000}\\t)'),
    each: /(?<=^|\t)\([\d.,]+\)(?=\t|\r?$)/gm,
    rewrite: (mark) => `-${mark.slice(1, -1)} `,
  },
  {
    head: head('(?=[^\\n]{0,2000}[\\u2009\\u202F])'),
    each: /(?<=\d)[\u2009\u202F](?=\d{3}(?!\d))/g,
    rewrite: () => '_',
  },
  {
    head: head('(?=[^\\n]{0,2000}[\\t;])'),
    each: /(?<=\d)[\u00A0\u3000](?=\d{3}(?!\d))/g,
    rewrite: () => '_',
  },
  // What pandas writes for pages.
  {
    head: head('(?=<table[^>]*class="dataframe")'),
    each: /<\/t[hd]>\s*<t[hd][^>]*>|<[^<>]*>|\n(?=\s{0,99}<\/?t[hd])|(?<=<\/t[hd]>)\n/g,
    rewrite: (mark) => (/^<\/t[hd]>\s*<t[hd]/.test(mark) ? ',' : ' ').padEnd(mark.length),
  },
  // What changes no number in LaTeX.
  { head: head('\\{\\\\displaystyle\\s*'), foot: foot('\\}') },
  {
    head: head('(?=[\\s\\S]{0,300}\\\\begin\\{)'),
    each: /\\\\|\\[ ,;:!]|\\displaystyle(?![A-Za-z])|\\phantom\{[^{}]*\}|\{(?=\\begin\{)|\}(?<=\\end\{\w+\*?\}\})|\{(?=\s{0,9}\\[tdc]?frac\s{0,9}\{[^{}]{0,40}\}\s{0,9}\{[^{}]{0,40}\}\s{0,9}\})|\}(?<=\{\s{0,9}\\[tdc]?frac\s{0,9}\{[^{}]{0,40}\}\s{0,9}\{[^{}]{0,40}\}\s{0,9}\})/g,
    rewrite: (mark) => (mark === '\\\\' ? mark : ' '.repeat(mark.length)),
  },
];

import { all, around, type Envelope } from './envelope.js';
import { languages } from './languages.js';

/** Marks of pages, chats, prompts and interpreters. */
const marks: readonly Envelope[] = [
  ...all([
    /(?:```|~~~)[^\n`]*\n…(?:```|~~~)/,
    /``?(?!`)…``?/,
    /“…”/,
    /‘…’/,
    /"(?= [[({]|[^"\n]{0,200}?[\s;])…"(?<=^[^"]*")/,
    /'(?= \[|[^'\n]{0,200}?[\s;])…'(?<=^[^']*')/,
  ]),
  around(/(?=>(?!>>)[^\n]*\n>|> [-\d.[({|])/, { each: /^>[ \t]?/gm }),
  around(/(?<=>>> )(?=[^\n]{0,2000}\n\.\.\.\x20)/, { each: /^\.\.\. ?/gm }),
  around(/(?<=In\x20\[\d+\]: )(?=[^\n]{0,2000}\n[\x20\t]*\.\.\.:)/, {
    each: /^[ \t]*\.\.\.: ?/gm,
  }),
  around(/\(%[io]\d+\)/),
  around(/(?=[^\n]{0,2000}&[\x20\t]*\n)/, { each: /&[ \t]*$|&(?<=\n[ \t]*&)/gm }),
  around(/sep=[;,\t|]\r?\n/),
  around(/=(?= \{)/),
  around(/(?=[^\n]{0,80}?[({[] (?:#\(|[@.'][({[]))/, {
    each: /#(?:\d*A)?(?=\()|[@.'`](?=[[({])/g,
  }),
  around(/[#'](?:\d*A)?(?=\()/),
  around(/[@.](?=[[({])/),
];

/** Calls that hand their only argument on. */
const calls = [
  /(?:\w*(?:\(\w*\))?\.)?(?:convolve|convolute|convolution) \(…\)/,
  /(?:print|println!?|pprint|console\.(?:log|table)|disp|display|show|puts|cat|dput) \(…\)/,
];

/** All else that hands its matrix on, and types that change no number. */
const types = [
  /(?:(?:math|mathjs)\.(?:matrix|bignumber)|Nx\.tensor|mx\.nd\.array|paddle\.to_tensor|cupy\.array) \(…\)/,
  /tf\.(?:tensor2d|tensor|Variable|convert_to_tensor) \(…\)/,
  /new\s+(?:ConvolutionKernelF|ConvolveOp|(?:Dense)?Matrix|<TYPE>Array) \(…\)/,
  /<TYPE>Array\.(?:from|of) \(…\)/,
  /(?:(?:DenseMatrix|Matrix)(?=\(\()|(?:np|numpy)\.(?:mat|matrix|asmatrix|bmat)(?=\(["'])) \(…\)/,
  /(?:Matrix\.of|matrix(?=\(\[[^[\]]*\] , \[)|array2D) \(…\)/,
  /array2D\s+(?=\[)/,
  /\( (?:def|defparameter|defvar|defconst|define|setq|setf)\s+[^\s()[\]]+\s+…\)/,
  /\{ (?=["']?[A-Za-z_]\w*["']? : \[)…,? \}/,
  /(?:Numo::\w+(?=\[)|torch\.\w*Tensor(?=\{)|(?:array|arr2|matrix)!(?= \[))/,
  /<\w+<\w+>>(?=\[)/,
  /(?:VALUES|values) (?=\()/,
  /(?:Matrix\.(?:rows|\[\])|torch::tensor|arr2|(?:torch\.)?nn\.Parameter|Tensor(?=\(\[)) \(…\)/,
  /(?:DenseMatrix\.|Matrix<\w+>\.Build\.Dense)OfArray \(…\)/,
  /(?:MatrixForm|N)\[(?=\{)…\]/,
];

/** What changes no number. */
export const words = [...calls, ...types];

/** Calls that give a shape to the list in them. */
const shapes = [
  /(?:mat\.NewDense|cv\.matFromArray|(?:D?Matrix|MatrixXd|Array2)::from_(?:row_slice|row_iterator|vec)|(?:Sparse|Dense)?Matrix|matrix) \( <R>L? , <C>L? ,(?: cv\.\w+ ,)?(?= [&[({A-Za-z])…\)/,
  /new\s+Kernel \( <C> , <R> ,…\)/,
  /tf\.(?:tensor2d|tensor|Variable) \( (?=\[ [^[\s])…, \[ <R> , <C> \] (?:, ["']\w+["'] )?\)/,
  /(?:PIL\.)?(?:ImageFilter\.)?Kernel \( (?:size = )?\( <C> , <R> \) ,(?: kernel =)?…(?:, (?:scale = )?(?:<DIVISOR>|None))?(?:, (?:offset = )?<ZERO>)? \)/,
  /\{(?=[^[\]]*\bkernel : \[) width : <C> , height : <R> , kernel :…(?:, scale : <DIVISOR>)?(?:, offset : 0)?,? \}/,
];

/** Those that have no brackets around the list, so that its line ends mean nothing. */
const lists = [
  /(?:<\?xml[^>]*> )?<opencv_storage> <(?<name>\w+)\x20type_id="opencv-matrix"> <rows><R><\/rows> <cols><C><\/cols> <dt>\w+<\/dt> <data>…<\/data> <\/\w+> <\/opencv_storage>/,
  /Matrix3D\.fromRows<SIZE> \(…\) ;?/,
  /(?:cv::)?Matx(?<rows>\d)(?<cols>\d)[fd] (?:\w+ )?\(…\) ;?/,
  /(?:Eigen::)?Matrix<SIZE>[dfi]\s+(?<name>\w+) ; \k<name> <<…;/,
  /<R>\x20<C> (?:⍴|\$)/,
  /(?:Eigen::)?MatrixX[dfi]\s+(?<name>\w+)\( <R>[uL]? , <C>[uL]? \) ; \k<name> <<…;/,
  /(?:nalgebra::|na::)?Matrix<SIZE>::new\(…\)/,
  /(?:float|double|int) \[ (?:<C>)? \] \(…\)(?: \/ <DIVISOR>)? ;?/,
];

/** Filters whose lists are square; FFmpeg repeats the list for each plane. */
const square: Partial<Envelope> = { says: { square: true, print: true } };
const squares: readonly Envelope[] = [
  ...all(
    [
      /(?:\w+\.)*std\.Convolution\( \w+ , (?:matrix = )?(?=\[)…(?:, divisor = <DIVISOR>)?(?:, (?:bias = <ZERO>|saturate = \w+|mode = ["']s["']))* \)/,
      /new\s+(?:fabric\.)?(?:Image\.)?filters\.Convolute\(\{ (?:opaque: \w+, )?matrix:…,? (?:opaque: \w+,? )?\} \)/,
    ],
    square,
  ),
  around(
    String.raw`(?:-vf\s+)?["']?convolution=["']?(?=[-\d.\x20])…(?::1\/<DIVISOR>(?::1\/\k<divisor>){0,3})?["']*`,
    { ...square, each: /([-\d. ]+):(?=\1(?::|["'\s]*$))/g },
  ),
];

/** Rust, by a type before the list or at its number; other languages join what stands at semicolons. */
const RUST = String.raw`(?:(?<=: (?:& )?\[[^=]{0,99}= )|(?<=\blet\s[^=]{0,99}= )(?=(?:& )?\[ (?:\[ )?[-+]?(?:\d+\.|\.\d))|(?=\[ (?:\[ )?[-+]?[\d.]+_?[fiu](?:8|16|32|64|128|size)))(?:& )?`;
const rust: Partial<Envelope> = { brackets: true, format: 'rust', signs: [';'] };

/** One number that fills its shape: lists that Rust repeats, and GLSL's vectors and diagonals. */
const filled: readonly Envelope[] = [
  around(
    String.raw`(?:${RUST}\[ |vec! \[ (?:vec! )?)\[ (?=[-+.\d][\w.]* ; \d+ \] ; \d)…; <C> \] ; <R> \]`,
    { ...rust, says: { fills: 'all', print: true, shaped: true } },
  ),
  around(String.raw`(?:${RUST}|vec! )\[ (?=[-+.\d][\w.]* ; \d+ \])…; <C> \]`, {
    ...rust,
    says: { fills: 'all', print: true, shaped: false },
  }),
  around(/[df]?vec(?<cols>[234]) \( (?=[^,()]*\))…\)/, {
    format: 'python',
    brackets: true,
    says: { fills: 'all', print: true },
  }),
  around(/d?mat<SIZE> \( (?=[^,()]*\))…\)/, {
    format: 'glsl',
    brackets: true,
    says: { fills: 'diagonal', print: true, shaped: true },
  }),
];

/** Texts and assignments of other forms. */
const statements = [
  /GeneralConvolution\( <ZERO> , "…"(?: , (?:auto|luma|chroma|alpha) = (?:true|false))* \)/,
  /gmic\b[^\n']*-convolve\s+'…'[^\n']*/,
  /[A-Za-z_]\w* <<(?! \()…;/,
  /Array2::from_shape_vec\(\( <R> , <C> \),…\)(?:\.unwrap\(\)|\?)?/,
];

/** Prints and files that say a shape or a type. */
const prints = [
  /shape:\x20\(<R>,\x20<C>\)\r?\n/,
  /#Nx\.Tensor< [a-z]+\d+\[<R>\]\[<C>\]…>/,
  /Numo::\w+#shape=\[<R>, <C>\]/,
  /<xarray\.DataArray\x20\(\w+:\x20<R>,\x20\w+:\x20<C>\)>…\nDimensions\x20without\x20coordinates:\x20[^\n]*/,
  /<Matrix\x20(?<rows>\d+)x(?<cols>\d+)…>/,
  /Tensor \n(?= \[)|Parameter\x20containing: /,
  /Tensor\(shape=\[<R>,\x20<C>\],\x20dtype=\w+,\x20place=[\w.()]+(?:,\x20stop_gradient=\w+)?,…\)/,
  /(?= \S)…(?:\n\[\x20\w*Type\{|\n<NDArray\x20|\nTensor\[\[|,\x20shape=\[|\n \[)<R>(?:,\x20?|x|\x20rows\x20x\x20)<C>(?:\}\x20\]|\x20@\w+\(\d+\)>|\],\x20\w+\]|\],\x20strides=\[-?\d+,\x20-?\d+\],\x20layout=\w+\x20\(0x[\da-f]+\),\x20const\x20ndim=2|\x20columns\])/,
  /(?= \S)…\n\(\d+\x20rows?\)|→ (?:Mat\x20)?\[?\w+\]?|\s(?:satisfies|as\x20(?!const))\x20?[\w[\]<>]+/,
  /(?<== )(?<rows>\d+)[x×](?<cols>\d+)\x20(?:\w+\x20)?(?:matrix|array)(?= \n)/,
  /\{ "\w+": \{ "type_id": "opencv-matrix", "rows": <R>, "cols": <C>, "dt": "\w+", "data":…\} \}/,
  /<svg\b[^>]*> …<\/svg>/,
  /(?:%YAML:1\.0 \n--- \n)?\w+:\x20!!opencv-matrix\s+rows:\x20<R>\s+cols:\x20<C>\s+dt:\x20\w+\s+data:\x20(?=\[)/,
  /<filter\b[^>]*> (?=<(?:\w+:)?feConvolveMatrix)…<\/filter>/,
  /\w+: &\w+(?=[\x20\t]*\n\s{0,99}-)/,
  /array<array<\w+,\x20?(?<cols>\d+)u?>,\x20?(?<rows>\d+)u?>(?=\()/,
];

/** Marks of a print or a spreadsheet at the numbers themselves. */
const cells: readonly Envelope[] = [
  around(/(?=\d+×\d+\x20[^\n]{0,200}: \n)/, { each: /⋅/g, rewrite: '0' }),
  around(/(?=\[ (?:np\.|torch\.)?(?:array|tensor)\()/, {
    each: /(?:np\.|torch\.)?(?:array|tensor)\((?=\s*\[[^[\]]*\]\s*\))|\)(?<=(?:array|tensor)\([^()]*\))/g,
  }),
  around(/(?=\((?:list|vector)\s+\()/, { each: /\((?:list|vector)\s+/g, rewrite: '(' }),
  around(/(?=\[1\][^\S\n]+[^\s[])/, {
    each: /^[^\S\n]*\[\d+\](?=[^\S\n])/gm,
    flat: true,
  }),
  around(/(?=[^\n]{0,2000}\t[^\S\n]*\S)/, {
    signs: ['('],
    each: /\((?<=(?:^|\t)\()(?:\d{1,3}(?:,\d{3})+|\d+)(?:[.,]\d+)?\)(?=\t|\r?$)/gm,
    rewrite: (mark) => `-${mark.slice(1, -1)} `,
  }),
  // Blanks that stand before other digits too set numbers apart.
  around(/(?=[^\n]{0,2000}[\u2009\u202F])(?![\s\S]*\d[\u2009\u202F](?!\d{3}(?!\d))[-+.\d])/, {
    signs: ['\u2009', '\u202F'],
    each: /[\u2009\u202F](?<=\d.)(?=\d{3}(?!\d))/g,
    rewrite: '_',
  }),
  around(
    /(?=[^\n[({]{0,2000}(?:\t|;(?=[-+\d"])))(?![\s\S]*\d[\u00A0\u3000](?!\d{3}(?!\d))[-+.\d])/,
    {
      signs: ['\u00A0', '\u3000'],
      each: /[\u00A0\u3000](?<=\d.)(?=\d{3}(?!\d))/g,
      rewrite: '_',
    },
  ),
  around(/(?=[^\n]{0,2000}\d’\d{3})/, { each: /’(?<=\d.)(?=\d{3}(?!\d))/g, rewrite: "'" }),
  // pandas prints a series below each other, behind its labels.
  around(/(?= \S)…\n(?:Freq: [^,\n]+, )?(?:Name: [^\n]{1,200}, )?(?:Length: \d+, )?dtype: \w+/, {
    each: /^[^\n]*[^\S\n]{2}(?=\S+\r?$)/gm,
  }),
  around(/(?=<table[^>]*class="dataframe")/, {
    each: /<\/t[hd]>\s*<t[hd][^>]*>|<[^<>]*>|\n(?=\s{0,99}<\/?t[hd])|(?<=<\/t[hd]>)\n/g,
    rewrite: (mark) => (/^<\/t[hd]>\s*<t[hd]/.test(mark) ? ',' : ' '),
  }),
];

/** All of them; a text may have several, one in another. */
export const envelopes: readonly Envelope[] = [
  ...marks,
  ...all(shapes),
  ...all(calls, { says: { single: true } }),
  ...all(types, { says: { single: false } }),
  ...all(lists, { flat: true }),
  ...all(statements),
  ...filled,
  ...squares,
  ...all(prints),
  ...languages,
  ...cells,
];

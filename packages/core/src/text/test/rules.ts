import type { MatrixFormat } from '../formatMatrix.js';

/** A rule for texts that could mean several things, with texts that show it. */
export interface Rule {
  readonly rule: string;
  readonly texts: readonly (readonly [text: string, format: MatrixFormat, rows: string])[];
}

/** What decides where a text is ambiguous; tests check it, and docs/matrix-text.md shows it. */
export const rules: readonly Rule[] = [
  {
    rule: 'Nested square brackets with commas are JSON if JSON.parse takes them, JavaScript with `const`, `//` or `;`, Rust with its types or suffixes, TOML with a key that is not a variable name, YAML after `key:`, PHP after `$name =`, Swift and Haskell with the type `[[Double]]`, and Python otherwise.',
    texts: [
      ['[[1, 2], [3, 4]]', 'json', '[[1,2],[3,4]]'],
      ['[[1., 2.]]', 'python', '[[1,2]]'],
      ['k = [[1, 2]]', 'python', '[[1,2]]'],
      ['k = [[1, 2]];', 'javascript', '[[1,2]]'],
      ['let k = [[1, 2]]', 'javascript', '[[1,2]]'],
      ['let k = [[1f32, 2f32]];', 'rust', '[[1,2]]'],
      ['"k" = [[1, 2]]', 'toml', '[[1,2]]'],
      ['k: [[1, 2]]', 'yaml', '[[1,2]]'],
      ['k: [[1, 2]],', 'javascript', '[[1,2]]'],
      ['$k = [[1, 2]];', 'php', '[[1,2]]'],
      ['let k: [[Double]] = [[1, 2]]', 'swift', '[[1,2]]'],
      ['k = [[1, 2]] :: [[Double]]', 'haskell', '[[1,2]]'],
    ],
  },
  {
    rule: 'One pair of square brackets without commas is MATLAB after `name =`, with `;` or with one row per line, Julia with `const`, a type, `1f0` or a `#` comment, and NumPy’s print otherwise. NumPy wraps a row of one dimension at 75 characters; such a line break does not end the row.',
    texts: [
      ['[1 2]', 'numpy', '[[1,2]]'],
      ['k = [1 2]', 'matlab', '[[1,2]]'],
      ['[1 2; 3 4]', 'matlab', '[[1,2],[3,4]]'],
      ['[1 2\n 3 4]', 'matlab', '[[1,2],[3,4]]'],
      ['const k = [1 2; 3 4]', 'julia', '[[1,2],[3,4]]'],
      ['[1f0 2f0; 3f0 4f0]', 'julia', '[[1,2],[3,4]]'],
    ],
  },
  {
    rule: 'In such brackets a sign joins two numbers if it has space on both sides or on none. With space before it only, it belongs to the second number. `...` continues on the next line.',
    texts: [
      ['[1 -2]', 'numpy', '[[1,-2]]'],
      ['k = [1 - 2]', 'matlab', '[[-1]]'],
      ['k = [1-2 3]', 'matlab', '[[-1,3]]'],
      ['k = [1 2 ...\n 3; 4 5 6]', 'matlab', '[[1,2,3],[4,5,6]]'],
    ],
  },
  {
    rule: 'A comma before a line break continues the row, unless an earlier row ended with a semicolon or a line break.',
    texts: [
      ['[1, 2,\n 3, 4]', 'json', '[[1,2,3,4]]'],
      ['[1, 2; 3, 4,\n 5, 6]', 'matlab', '[[1,2],[3,4],[5,6]]'],
    ],
  },
  {
    rule: 'In one pair of brackets of any kind a semicolon ends a row. So does a bar between cells separated by semicolons, a backslash between cells separated by commas, and a comma in braces with cells separated by white space. With semicolons, MATLAB’s square brackets may have both commas and white space between cells, and surplus separators.',
    texts: [
      ['{1, 2; 3, 4}', 'c', '[[1,2],[3,4]]'],
      ['(1, 2; 3, 4)', 'matlab', '[[1,2],[3,4]]'],
      ['{1;2|3;4}', 'c', '[[1,2],[3,4]]'],
      ['(1, 2 \\ 3, 4)', 'matlab', '[[1,2],[3,4]]'],
      ['{1 2, 3 4}', 'c', '[[1,2],[3,4]]'],
      ['[1, 2 3;; 4 5, 6;]', 'matlab', '[[1,2,3],[4,5,6]]'],
      ['[[1,2][3,4]]', 'python', '[[1,2],[3,4]]'],
      ['((1 2) (3 4))', 'lisp', '[[1,2],[3,4]]'],
    ],
  },
  {
    rule: 'Known text around a matrix changes no value: quotes, fences, prompts, `print(…)` and other calls that return their matrix, and an object with one member. Other words are refused. A shape given by a call, a print or a file applies to a flat list, and is refused if it contradicts the matrix. The lists of FFmpeg’s, VapourSynth’s and fabric’s filters are square.',
    texts: [
      ['`[[1, 2], [3, 4]]`', 'json', '[[1,2],[3,4]]'],
      ['> 1 2\n> 3 4', 'whitespace', '[[1,2],[3,4]]'],
      ['print(np.array([[1, 2]]))', 'numpy-repr', '[[1,2]]'],
      ['math.matrix([[1, 2]])', 'json', '[[1,2]]'],
      ['{"kernel": [[1, 2]]}', 'json', '[[1,2]]'],
      ['mat.NewDense(2, 2, []float64{1, 2, 3, 4})', 'c', '[[1,2],[3,4]]'],
      ['new Kernel(2, 1, new float[] {1f, 2f})', 'c', '[[1,2]]'],
      ['ImageFilter.Kernel((2, 2), (1, 2, 3, 4), 2)', 'python', '[[0.5,1],[1.5,2]]'],
      ['2 2⍴1 2 3 4', 'whitespace', '[[1,2],[3,4]]'],
      ['convolution="1 2 3 4"', 'whitespace', '[[1,2],[3,4]]'],
      ['[[1. 2.]\n [3. 4.]]\n<NDArray 2x2 @cpu(0)>', 'numpy', '[[1,2],[3,4]]'],
    ],
  },
  {
    rule: 'Braces are Java where `[][]` stands before the name, C# with `[,]`, Lua after `local` or with `--` comments, Mathematica after a name alone or with `(*` comments, and C or C++ otherwise.',
    texts: [
      ['{{1, 2}, {3, 4}}', 'c', '[[1,2],[3,4]]'],
      ['int k[2][2] = {{1, 2}, {3, 4}};', 'c', '[[1,2],[3,4]]'],
      ['int[][] k = {{1, 2}, {3, 4}};', 'java', '[[1,2],[3,4]]'],
      ['int[,] k = {{1, 2}, {3, 4}};', 'csharp', '[[1,2],[3,4]]'],
      ['local k = {{1, 2}, {3, 4}}', 'lua', '[[1,2],[3,4]]'],
      ['k = {{1, 2}, {3, 4}}', 'mathematica', '[[1,2],[3,4]]'],
    ],
  },
  {
    rule: 'Without brackets, semicolons end rows if several numbers precede one, if the first line is one number and a semicolon, or if in a single line without commas a space follows each semicolon.',
    texts: [
      ['1 2; 3 4', 'matlab', '[[1,2],[3,4]]'],
      ['1,2,3;4,5,6', 'matlab', '[[1,2,3],[4,5,6]]'],
      ['1;\n2;', 'matlab', '[[1],[2]]'],
      ['1; 2', 'matlab', '[[1],[2]]'],
      ['1;2', 'semicolon', '[[1,2]]'],
      ['1,2;3,4', 'semicolon', '[[1.2,3.4]]'],
    ],
  },
  {
    rule: 'Between tabs or bars, and in quotes, a comma separates thousands if three digits follow each comma. Otherwise it is a decimal point, and so it is after thousands that a no-break space separates. Next to a decimal comma, or to a comma between semicolons, a point before three digits separates thousands.',
    texts: [
      ['1,000\t2', 'tsv', '[[1000,2]]'],
      ['1,000\t2,5', 'tsv', '[[1,2.5]]'],
      ['1.000,5\t2', 'tsv', '[[1000.5,2]]'],
      ['1\u202f234,5\t2', 'tsv', '[[1234.5,2]]'],
      ['| 1,000 | 2 |', 'markdown', '[[1000,2]]'],
      ['"1,000.5","2"', 'csv', '[[1000.5,2]]'],
      ['1.000,5;2', 'semicolon', '[[1000.5,2]]'],
    ],
  },
  {
    rule: 'Rows in brackets may lack the outer brackets, and rows without brackets may keep the comma that separated them in a list, or stand between bars.',
    texts: [
      ['[1, 2],\n[3, 4]', 'python', '[[1,2],[3,4]]'],
      ['[1 2]\n[3 4]', 'numpy', '[[1,2],[3,4]]'],
      ['{1, 2}, {3, 4}', 'c', '[[1,2],[3,4]]'],
      ['1, 2,\n3, 4,', 'csv', '[[1,2],[3,4]]'],
      ['|1 2|\n|3 4|', 'whitespace', '[[1,2],[3,4]]'],
    ],
  },
  {
    rule: 'If the first line has a semicolon, lines are separated by semicolons, and a comma is a decimal point. Otherwise they are separated by commas; without commas by tabs, if every gap is one tab; and otherwise by white space.',
    texts: [
      ['1,5;2\n3;4,25', 'semicolon', '[[1.5,2],[3,4.25]]'],
      ['1,5\n3,4', 'csv', '[[1,5],[3,4]]'],
      ['1\t5\n3\t4', 'tsv', '[[1,5],[3,4]]'],
      ['1\t5\n3  4', 'whitespace', '[[1,5],[3,4]]'],
    ],
  },
  {
    rule: 'First lines of names only are a header and ignored. So are 0, 1, 2, … above a line of dashes or after a blank cell, as pandas writes them. If the first name of a header is blank, the first cell of each row is a label. If the first line begins with white space and the second has one field more, the first fields are labels: R’s if columns may stand one space apart, otherwise pandas’.',
    texts: [
      ['x,y\n1,2', 'csv', '[[1,2]]'],
      ['| 0 | 1 |\n|---|---|\n| 5 | 6 |', 'markdown', '[[5,6]]'],
      ['| 7 | 8 |\n|---|---|\n| 5 | 6 |', 'markdown', '[[7,8],[5,6]]'],
      [',a,b\n0,1,2', 'csv', '[[1,2]]'],
      ['   0  1\n0  5  6', 'pandas', '[[5,6]]'],
      ['  x y\na 5 6', 'r-print', '[[5,6]]'],
    ],
  },
  {
    rule: 'GLSL, R and `reshape` of Fortran and MATLAB are column-major; R with byrow=TRUE, Fortran with order=[2, 1], NumPy, HLSL and OpenCV are row-major. A flat list takes the shape given with it. In `mat3x2` and `3x2:` of ImageMagick the columns come first.',
    texts: [
      ['mat2(1.0, 2.0, 3.0, 4.0)', 'glsl', '[[1,3],[2,4]]'],
      ['float2x2(1, 2, 3, 4)', 'hlsl', '[[1,2],[3,4]]'],
      ['matrix(1:4, nrow = 2)', 'r', '[[1,3],[2,4]]'],
      ['matrix(1:4, 2, byrow = TRUE)', 'r', '[[1,2],[3,4]]'],
      ['float k[2][2] = {1, 2, 3, 4};', 'c', '[[1,2],[3,4]]'],
      ['3x1: 1,2,3', 'imagemagick', '[[1,2,3]]'],
      ['reshape([1, 2, 3, 4], [2, 2])', 'fortran', '[[1,3],[2,4]]'],
      ['reshape([1, 2, 3, 4], [2, 2], order=[2, 1])', 'fortran', '[[1,2],[3,4]]'],
      ['reshape([1 2 3 4], 2, 2)', 'matlab', '[[1,3],[2,4]]'],
      ['np.reshape([1, 2, 3, 4], (2, 2))', 'numpy-repr', '[[1,2],[3,4]]'],
      ['transpose(reshape([1, 2, 3, 4], [2, 2]))', 'fortran', '[[1,2],[3,4]]'],
    ],
  },
  {
    rule: 'A scalar before or after the matrix multiplies it, and so does the scale of a display. SVG’s values stay unchanged without a divisor, although a filter divides by their sum (as it does for a divisor of 0). ImageMagick’s values stay unchanged regardless of `convolve:scale`.',
    texts: [
      ['1/4 * [[1, 2]]', 'json', '[[0.25,0.5]]'],
      ['k = np.array([[1, 2]]) / 4', 'numpy-repr', '[[0.25,0.5]]'],
      ['[[4, 8]] / 2 / 4', 'json', '[[0.5,1]]'],
      ['k =\n\n   1.0e+03 *\n\n   1.0000   0.0010\n', 'octave', '[[1000,1]]'],
      ['<feConvolveMatrix order="1 2" divisor="4" kernelMatrix="1 2"/>', 'svg', '[[0.25],[0.5]]'],
    ],
  },
  {
    rule: '`f32` and `f64` after digits are Rust’s types; other digits after `f` are Julia’s exponent. `d` before digits is Fortran’s exponent, and `_8` after digits is a kind if the text is Fortran. `//` between two digits, without space, is Julia’s fraction, not a comment.',
    texts: [
      ['[[1f32]]', 'rust', '[[1]]'],
      ['k = [1f2 1d2]', 'matlab', '[[100,100]]'],
      ['k = [1//4 1]', 'matlab', '[[0.25,1]]'],
      ['reshape([1_8, 2_8], [1, 2])', 'fortran', '[[1,2]]'],
    ],
  },
];

/** A text of two readings, the two formats that say which, and what each then reads. */
export interface Twofold {
  readonly text: string;
  readonly readings: readonly (readonly [format: MatrixFormat, rows: string])[];
}

export const twofold: readonly Twofold[] = (
  [
    ['1,500\n2,500', ['tsv', '[[1500],[2500]]'], ['csv', '[[1,500],[2,500]]']],
    ['1 000\n2 000', ['tsv', '[[1000],[2000]]'], ['whitespace', '[[1,0],[2,0]]']],
    ['1 000;2 500', ['semicolon', '[[1000,2500]]'], ['matlab', '[[1,0],[2,500]]']],
    ['12 000\t3 500', ['tsv', '[[12000,3500]]'], ['whitespace', '[[12,0,3,500]]']],
    ['1.000,5\n2.000,5', ['semicolon', '[[1000.5],[2000.5]]'], ['csv', '[[1,5],[2,5]]']],
    ['[1_8, 2_8]', ['python', '[[18,28]]'], ['fortran', '[[1,2]]']],
    ['{{010, 1}}', ['c', '[[8,1]]'], ['mathematica', '[[10,1]]']],
    ['const k = [[010, 1]];', ['javascript', '[[8,1]]'], ['python', '[[10,1]]']],
    ['[[7//2, 3]]', ['julia', '[[3.5,3]]'], ['python', '[[3,3]]']],
  ] as const
).map(([text, ...readings]) => ({ text, readings }));

/** What may stand around `[[1, 2]]` or another pair of brackets and changes no number. */
export const harmless: readonly string[] = [
  ...['print', 'println', 'println!', 'pprint', 'console.log', 'console.table', 'disp', 'display'],
  ...['show', 'puts', 'cat', 'dput', 'math.matrix', 'math.bignumber', 'mathjs.matrix', 'Nx.tensor'],
  ...['mx.nd.array', 'paddle.to_tensor', 'cupy.array', 'tf.tensor', 'tf.tensor2d', 'tf.Variable'],
  ...['tf.convert_to_tensor', 'new ConvolutionKernelF', 'new ConvolveOp', 'new Matrix'],
  ...['new DenseMatrix', 'new Float32Array', 'new Float64Array', 'new Int8Array', 'new Int16Array'],
  ...['new Int32Array', 'new Uint8Array', 'new Uint16Array', 'new Uint32Array'],
  ...['new Uint8ClampedArray', 'Float32Array.from', 'Float64Array.of', 'Matrix.of', 'array2D'],
  ...['convolve', 'convolute', 'convolution', 'Matrix.rows', 'Matrix.[]', 'torch::tensor', 'arr2'],
  ...['nn.Parameter', 'DenseMatrix.OfArray', 'Matrix<double>.Build.DenseOfArray', 'Tensor'],
]
  .map((word) => `${word}([[1, 2]])`)
  .concat([
    'np.mat("1 2")',
    'DenseMatrix((1, 2))',
    'matrix([1, 2], [3, 4])',
    'array2D [[1; 2]]',
    '(def k [[1 2]])',
    '(setq k ((1 2)))',
    '{"kernel": [[1, 2]]}',
    'Numo::DFloat[[1, 2]]',
    'torch.FloatTensor{{1, 2}}',
    '<List<double>>[[1, 2]]',
    'array![[1, 2]]',
    'VALUES (1, 2)',
    'MatrixForm[{{1, 2}}]',
    'N[{{1, 2}}]',
  ]);

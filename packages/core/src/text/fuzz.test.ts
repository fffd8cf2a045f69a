import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matrixFormats } from './formatMatrix.js';
import { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { parseMatrix } from './parseMatrix.js';
import { idleDigits } from './test/idleDigits.js';

const { cases } = JSON.parse(
  readFileSync(new URL('../../reference/matrix_text.json', import.meta.url), 'utf8'),
) as { cases: { text: string }[] };

/** Source code around a matrix, one of each language that no tool here prints. */
const sources = [
  'kernel = np.array([[1, 0, -1],\n                   [2, 0, -2]], dtype=np.float32)  # Sobel',
  'x = torch.tensor([[1., 2.], [3., 4.]], device="cuda:0")',
  'tf.Tensor(\n[[1. 2.]\n [3. 4.]], shape=(2, 2), dtype=float32)',
  'const kernel: number[][] = [\n  [1, 0, -1], // left\n  [2, 0, -2], /* right */\n] as const;',
  'kernel = [\n  [1, 2],\n  [3, 4],\n]',
  'k:\n  - [1, 2]\n  - [3, 4]\n',
  '1,5;2\n-3;4,25',
  'a\tb\n1\t2',
  '| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |',
  "K = 1/9 * [1 -2 ... edge\n 3; 4 5 - 6 7]'; % mean",
  'K = [1 2 3; 4 5 6]',
  '2×3 Matrix{Int64}:\n 1  2  3\n 4  5  6',
  'k <- matrix(c(1, 2, 3, 4), nrow = 2, byrow = TRUE)',
  'static const float k[2][2] = {{1.f, 0x1p3f}, {-1e-3f, 4L}};',
  'double[,] k = new double[,] { { 1, 2 }, { 3, 4 } };',
  'double[][] k = {{1d, 2d}, {3_000, 4}};',
  'k := [][]float64{{1, 2}, {3, 4}}',
  'let k: [[f32; 2]; 2] = [[1.0, 2.0_f32], [3., 4.]];',
  'k = {{1, 2*^3}, {3, 4/5}};',
  'Mat k = (Mat_<float>(2,2) << 1, 2, 3, 4);',
  'mat3 k = mat3(1.0, 0.0, -1.0, 2.0, 0.0, -2.0, 1.0, 0.0, -1.0);',
  'float2x2 k = float2x2(1, 2, 3, 4);',
  '<feConvolveMatrix order="3" kernelMatrix="1 0 0 0 1 0 0 0 1"/>',
  "-morphology Convolve '3x3: 0,-1,0  -1,5,-1  0,-1,0'",
  '\\frac{1}{16}\\begin{bmatrix} 1 & 2 \\\\ 3 & \\frac{1}{2} \\end{bmatrix}',
  '1 2; 3 4;',
  '1,000.5\t2\n3\t4',
  'k = np.array([1, 2, 3, 4]).reshape(2, 2).astype(np.float32)',
  "convert a.png -define convolve:scale='!' -morphology Convolve '3x1: 1,0,-1' b.png",
  '%{\nblock\n%}\nk = [1 2 % row\n 3 4];',
  'integer :: k(2, 2) = reshape((/ 1, 2, 3, 4 /), (/ 2, 2 /), order=(/ 2, 1 /))',
  'K := <<1 | 2>, <3 | 4>>;',
  'local k = {{1, 2}, {3, 4}} -- rows',
  'k :: [[Int]]\nk = [[1, 2], [3, 4]]',
  'val k = arrayOf(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, 4.0))',
  '⎡1  2⎤\n⎢    ⎥\n⎣3  4⎦',
  'k = np.full((2, 3), 1/4, dtype=np.float32)',
  'tf.tensor2d([4, 3], [1, 2])',
  'convolution=4 0 0 0:4 0 0 0:1/4:1/4',
  ' 0.01 *\n 1  2\n 3  4\n[ CPUFloatType{2,2} ]',
  'Sobel X:\n1 0 -1\n2 0 -2\n',
  '[1] 0.5 0.25\n[3] 4',
  'double k[][2] = {1, 2, 3, 4};',
  'array2D [[1; 2]; [3; 4]]',
  '［１，２］\r\n[−1 ½ ∞ NaN]\r',
];

/** Texts of up to this length are mutated, so that time goes into many of them. */
const longest = 400;
const texts = [...sources, ...cases.map(({ text }) => text)].filter((t) => t.length <= longest);
const signs = [
  ...'[](){}<>,;:=|&\\/*^+-.0123456789eEnNaifxXL_"\'`#%$@! \t\n\r',
  '…',
  '−',
  '\ud800',
];

/** Seeded integers from 0 to below a limit (Park and Miller, 1988). */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/** One change: a piece taken away, doubled, replaced by a sign or by a piece of another text. */
function mutate(text: string, next: (limit: number) => number): string {
  const start = next(text.length + 1);
  const end = Math.min(text.length, start + next(12));
  const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const other = texts[next(texts.length)]!;
  const from = next(other.length);
  const pieces = [
    '',
    piece + piece,
    piece + signs[next(signs.length)]!,
    signs[next(signs.length)]!,
    other.slice(from, from + next(20)),
    piece.replaceAll('\n', '\r\n'),
  ];
  return before + pieces[next(pieces.length)]! + after;
}

/** Reads the text, or throws if it is refused with anything but a place in it. */
function readOrRefuse(text: string): 'read' | 'refused' {
  try {
    const { matrix, format } = parseMatrix(text);
    expect(matrix.data).toHaveLength(matrix.rows * matrix.cols);
    expect(matrixFormats).toContain(format);
    return 'read';
  } catch (error) {
    if (!(error instanceof MatrixSyntaxError)) {
      throw new Error(`${JSON.stringify(text.slice(0, longest))} is not refused as it must be`, {
        cause: error,
      });
    }
    expectPlace(error, text);
    return 'refused';
  }
}

/** The line and the column must be those of the offset, with LF, CR LF and CR as line ends. */
function expectPlace({ offset, line, column, message }: MatrixSyntaxError, text: string): void {
  // A CR just before the LF of its line end has not ended the line yet.
  const inLineEnd = text[offset] === '\n' && text[offset - 1] === '\r';
  const lines = text.slice(0, inLineEnd ? offset - 1 : offset).split(/\r\n?|\n/);
  const place = { line: lines.length, column: lines.at(-1)!.length + (inLineEnd ? 2 : 1) };
  const inside = Number.isInteger(offset) && offset >= 0 && offset <= text.length;
  if (inside && line === place.line && column === place.column) return;
  const start = JSON.stringify(text.slice(0, longest));
  expect.fail(`${message}: offset ${offset} is at ${JSON.stringify(place)} of ${start}`);
}

test('100,000 mutated texts are read, or refused with a place', () => {
  const next = generator(29);
  const counts = { read: 0, refused: 0 };
  const lost: string[] = [];
  for (let run = 0; run < 100_000; run++) {
    let text = texts[next(texts.length)]!;
    for (let change = next(4); change >= 0; change--) text = mutate(text, next);
    const outcome = readOrRefuse(text);
    counts[outcome]++;
    // One digit of each: with another one the matrix is another, or refused.
    const chosen = next(20);
    const idle = outcome === 'read' ? idleDigits(text, (digit) => digit === chosen) : [];
    if (idle.length > 0) lost.push(`${text.slice(0, idle[0])}→${text.slice(idle[0])}`);
  }
  expect(lost).toEqual([]);
  // Neither all nor none: the mutations reach both sides of the grammar.
  expect(Math.min(counts.read, counts.refused)).toBeGreaterThan(10_000);
}, 240_000);

const megabyte = 2 ** 20;
const repeated = [
  ...[
    '[',
    ']',
    '[[',
    '(',
    '{',
    '{{',
    '<',
    '7',
    '1e',
    '1 ',
    '1,',
    ',',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
  ],
  ...[
    '"',
    "'",
    '`',
    '-',
    '- ',
    '+',
    '.',
    '/',
    '1/',
    '*',
    '/*',
    '//',
    '#',
    '%',
    '|',
    '| ',
    '&',
    '\\',
  ],
  ...[
    '=',
    'a=',
    ';',
    '1;',
    '_',
    '1_',
    'e',
    'c(',
    'np.array(',
    'matrix(',
    '\\begin{matrix}',
    '\\\\',
  ],
  ...['<feConvolveMatrix ', 'x="', '- - ', '-1', '1:', '[1]', '...', '…', '−', '\ud800', '\0'],
  ...[
    'Columns 1 through 8:\n',
    'x = ',
    'mat3',
    '\\frac{',
    '0x',
    '1*',
    '%{\n',
    '#{\n',
    '-- ',
    '<<',
    '<<1|',
    '1⁄',
    '½',
    '1,000\t',
    '1.000,5;',
    '1;\n',
    '-convolve ',
    'convert ',
    '\\\n',
    'reshape([',
    '⎡',
    'Array(',
    '1;2 ',
    '"1,5"',
    "1'",
    '\u3000',
    '[1,]\n',
    '#if\n',
    '1/2 ',
    '[1] 2\n',
    'a b:\n',
  ],
];

test.each(repeated)('a megabyte of %j ends', (piece) => {
  const text = piece.repeat(megabyte / piece.length);
  readOrRefuse(text);
  readOrRefuse(`[[1, ${text} 2]]`);
  readOrRefuse(`x = [1 2\n${text}`);
});

test('deep nesting around a number ends', () => {
  for (const [open, close] of ['[]', '()', '{}'].map((pair) => [...pair]) as [string, string][]) {
    expect(readOrRefuse(open.repeat(megabyte) + 1 + close.repeat(megabyte))).toBe('refused');
  }
});

test('a number of a million digits is read, and refused if it is larger than all doubles', () => {
  expect(readOrRefuse(`[[${'7'.repeat(megabyte)}, 1]]`)).toBe('refused');
  expect(readOrRefuse(`[[${'0'.repeat(megabyte)}7, 1]]`)).toBe('read');
  expect(readOrRefuse(`[[0.${'7'.repeat(megabyte)}, 1]]`)).toBe('read');
});

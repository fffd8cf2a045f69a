import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { type FormatOptions, formatMatrix, matrixFormats } from './formatMatrix.js';
import { parseMatrix } from './parseMatrix.js';

const small = [
  [1, -2],
  [0.5, -0],
];

describe('the formats', () => {
  test.each([
    ['numpy', '[[ 1.  -2. ]\n [ 0.5 -0. ]]'],
    ['numpy-repr', 'array([[ 1. , -2. ],\n       [ 0.5, -0. ]])'],
    ['json', '[[1,-2],[0.5,-0]]'],
    ['python', '[[1, -2], [0.5, -0.0]]'],
    ['csv', '1,-2\n0.5,-0'],
    ['whitespace', '1 -2\n0.5 -0'],
  ] as const)('%s', (format, text) => {
    expect(formatMatrix(small, { format })).toBe(text);
  });

  test('the list of formats is complete, and numpy is the default', () => {
    expect(matrixFormats).toHaveLength(44);
    expect(new Set(matrixFormats).size).toBe(44);
    expect(formatMatrix(small)).toBe(formatMatrix(small, { format: 'numpy' }));
  });

  test('NaN and infinities are words, but JSON has none and names the cell', () => {
    const matrix = [
      [1, NaN],
      [Infinity, -Infinity],
    ];
    expect(formatMatrix(matrix, { format: 'csv' })).toBe('1,nan\ninf,-inf');
    expect(formatMatrix(matrix, { format: 'whitespace' })).toBe('1 nan\ninf -inf');
    expect(formatMatrix(matrix, { format: 'python' })).toBe('[[1, nan], [inf, -inf]]');
    expect(() => formatMatrix(matrix, { format: 'json' })).toThrow(
      new RangeError('matrix[0][1] must be a finite number: JSON cannot represent NaN'),
    );
  });

  test('a Float32Array is written with the digits of a float32', () => {
    const matrix = { rows: 1, cols: 2, data: new Float32Array([0.1, 1e10]) };
    expect(formatMatrix(matrix, { format: 'csv' })).toBe('0.1,10000000000');
    expect(formatMatrix(matrix, { format: 'json' })).toBe('[[0.1,10000000000]]');
  });

  test('a Uint8ClampedArray counts as uint8', () => {
    const matrix = { rows: 1, cols: 1, data: new Uint8ClampedArray([300]) };
    expect(formatMatrix(matrix, { format: 'numpy-repr' })).toBe('array([[255]], dtype=uint8)');
  });

  test('an empty matrix has brackets and nothing else', () => {
    const empty = { rows: 0, cols: 3, data: new Float64Array() };
    expect(formatMatrix(empty)).toBe('[]');
    expect(formatMatrix([[], []], { format: 'json' })).toBe('[[],[]]');
    expect(formatMatrix(empty, { format: 'python' })).toBe('[]');
    expect(formatMatrix(empty, { format: 'csv' })).toBe('');
  });
});

describe('options of all formats', () => {
  test.each([
    ['python', { precision: 1 }, '[[0.3, 2.5], [10, -1]]'],
    ['csv', { precision: 0 }, '0,2\n10,-1'],
    ['python', { align: true, precision: 2 }, '[[0.33, 2.5],\n [  10,  -1]]'],
    ['c', { align: true, precision: 2 }, '{{0.33, 2.5},\n {  10,  -1}}'],
    [
      'java',
      { align: true, precision: 1 },
      'new double[][] {{0.3, 2.5},\n                { 10,  -1}}',
    ],
    ['matlab', { align: true, precision: 1 }, '[0.3 2.5;\n  10  -1]'],
    ['whitespace', { align: true, precision: 1 }, '0.3 2.5\n 10  -1'],
    ['rust', { precision: 1 }, '[[0.3, 2.5], [10.0, -1.0]]'],
    ['semicolon', { precision: 1 }, '0,3;2,5\n10;-1'],
    ['pandas', { precision: 1 }, '     0    1\n0  0.3  2.5\n1   10   -1'],
    [
      'tensorflow',
      { precision: 1 },
      'tf.Tensor(\n[[ 0.3  2.5]\n [10.  -1. ]], shape=(2, 2), dtype=float64)',
    ],
  ] as const)('%s with %j', (format, options, text) => {
    const matrix = [
      [1 / 3, 2.5],
      [10, -1],
    ];
    expect(formatMatrix(matrix, { format, ...options })).toBe(text);
  });

  test('align goes with formats of brackets and spaces only', () => {
    expect(() => formatMatrix(small, { format: 'csv', align: true })).toThrow(
      /^align has no effect with format 'csv', only with .*'python'/,
    );
    expect(() => formatMatrix(small, { format: 'c', align: 1 as unknown as boolean })).toThrow(
      'align must be true or false, got 1',
    );
  });

  test('a style goes with its own format only, and with no option of NumPy', () => {
    const { style } = parseMatrix('k = np.array([[1, 2]])');
    expect(() => formatMatrix(small, { format: 'c', style })).toThrow(
      new RangeError("style must be one of format 'c', got one of 'numpy-repr'"),
    );
    expect(() => formatMatrix(small, { style, sign: '+' })).toThrow(
      new TypeError("sign has no effect with this style of 'numpy-repr': remove it"),
    );
    expect(formatMatrix([[1 / 3]], { style, precision: 2 })).toBe('k = np.array([[0.33]])');
    expect(formatMatrix([[1], [20]], { style, align: true })).toBe(
      'k = np.array([[ 1],\n              [20]])',
    );
    expect(() => formatMatrix(small, { style: {} as never })).toThrow(
      'style must be a style from parseMatrix, got an empty object',
    );
  });

  test.each([
    [
      'k = [\n  [1, 2], // top\n  // a line\n  [30, 4], // bottom\n];',
      'k = [\n  [5, 6], // top\n  // a line\n  [7, 8.5], // bottom\n];',
    ],
    ['k = [ 1   2 % top\n     30 4 % bottom\n];', 'k = [5   6 % top\n     7 8.5 % bottom\n];'],
    ['int k[2][2] = {{1, 2}, /* a */ {3, 4}};', 'int k[2][2] = {{5, 6}, /* a */ {7, 8.5}};'],
    ['1,2 # top\n3,4', '5,6 # top\n7,8.5'],
  ])('comments between rows stay where as many rows come back: %j', (text, expected) => {
    const { style } = parseMatrix(text);
    const rows = [
      [5, 6],
      [7, 8.5],
    ];
    expect(formatMatrix(rows, { style })).toBe(expected.replace('int', 'double'));
    const longer = formatMatrix([...rows, [9, 10]], { style });
    expect(longer).not.toMatch(/top|\/\*/);
    expect(toRows(parseMatrix(longer).matrix)).toEqual([...rows, [9, 10]]);
  });

  test.each([
    ['a,b\n1,2', 'a,b\n5,6', '5\n6'],
    [
      '| a | b |\n| - | - |\n| 1 | 2 |',
      '| a | b |\n| - | - |\n| 5 | 6 |',
      '|   |\n| --: |\n| 5 |\n| 6 |',
    ],
  ])('a head stays where as many columns come back: %j', (text, same, other) => {
    const { style } = parseMatrix(text);
    expect(formatMatrix([[5, 6]], { style })).toBe(same);
    expect(formatMatrix([[5], [6]], { style })).toBe(other);
  });

  test.each(['glsl', 'hlsl', 'svg', 'imagemagick', 'fortran', 'sql'] as const)(
    '%s has no infinity',
    (format) => {
      expect(() =>
        formatMatrix(
          [
            [1, 2],
            [3, Infinity],
          ],
          { format },
        ),
      ).toThrow(/^matrix\[1\]\[1\] must be a finite number/);
    },
  );

  test.each([
    ['c', '{{NAN, -INFINITY}, {-0.0, 2147483648.0}}'],
    ['go', '[][]float64{{math.NaN(), math.Inf(-1)}, {math.Copysign(0, -1), 2147483648}}'],
    ['rust', '[[f64::NAN, f64::NEG_INFINITY], [-0.0, 2147483648.0]]'],
    ['yaml', '[[.nan, -.inf], [-0.0, 2147483648]]'],
    ['matlab', '[NaN -Inf; -0 2147483648]'],
    ['r', 'matrix(c(NaN, -Inf, -0, 2147483648), nrow = 2, byrow = TRUE)'],
    ['latex', '\\begin{bmatrix} \\mathrm{NaN} & -\\infty \\\\ -0 & 2147483648 \\end{bmatrix}'],
    ['opencv', '(cv::Mat_<double>(2, 2) << NAN, -INFINITY, -0.0, 2147483648.0)'],
    ['maple', '<<Float(undefined) | -infinity>, <-0. | 2147483648>>'],
    ['haskell', '[[0/0, -1/0], [-0.0, 2147483648]] :: [[Double]]'],
    ['swift', 'let matrix: [[Double]] = [[.nan, -.infinity], [-0.0, 2147483648]]'],
    ['lua', 'local matrix = {{0/0, -math.huge}, {-0.0, 2147483648}}'],
    ['php', '$matrix = [[NAN, -INF], [-0.0, 2147483648]];'],
    ['ruby', 'Matrix[[Float::NAN, -Float::INFINITY], [-0.0, 2147483648]]'],
    [
      'kotlin',
      'arrayOf(doubleArrayOf(Double.NaN, Double.NEGATIVE_INFINITY), doubleArrayOf(-0.0, 2147483648.0))',
    ],
    ['scala', 'Array(Array(Double.NaN, Double.NegativeInfinity), Array(-0.0, 2147483648.0))'],
    ['mathematica', '{{Indeterminate, -Infinity}, {-0., 2147483648}}'],
  ] as const)('%s spells what digits do not say', (format, text) => {
    expect(
      formatMatrix(
        [
          [NaN, -Infinity],
          [-0, 2 ** 31],
        ],
        { format },
      ),
    ).toBe(text);
  });
});

describe('the dtype of plain numbers', () => {
  test('integers are int64, and a fraction, NaN or −0 makes all of them float64', () => {
    expect(formatMatrix([[10, -3]])).toBe('[[10 -3]]');
    expect(formatMatrix([[10, -3.5]])).toBe('[[10.  -3.5]]');
    expect(formatMatrix([[1, -0]])).toBe('[[ 1. -0.]]');
    expect(formatMatrix([[1, 2 ** 53]])).toBe('[[1.00000000e+00 9.00719925e+15]]');
  });

  test('the option dtype takes another type', () => {
    const data = new Float64Array([1, 0]);
    const print = (dtype: FormatOptions['dtype'] & string) =>
      formatMatrix({ rows: 1, cols: 2, data }, { format: 'numpy-repr', dtype });
    expect(print('int64')).toBe('array([[1, 0]])');
    expect(print('uint8')).toBe('array([[1, 0]], dtype=uint8)');
    expect(print('bool')).toBe('array([[ True, False]])');
    expect(formatMatrix([[1, 2]], { dtype: 'float64' })).toBe('[[1. 2.]]');
    expect(formatMatrix([[0.1, 1 / 3]], { dtype: 'float32' })).toBe('[[0.1        0.33333334]]');
  });

  test('a number that the dtype does not hold is named', () => {
    expect(() => formatMatrix([[1], [-1]], { dtype: 'uint8' })).toThrow(
      new RangeError("matrix[1][0] must be an integer from 0 to 255 for dtype 'uint8', got -1"),
    );
    expect(() => formatMatrix([[0.5]], { dtype: 'int64' })).toThrow(/got 0\.5/);
    expect(() => formatMatrix([[2]], { dtype: 'bool' })).toThrow(/from 0 to 1/);
  });
});

describe("NumPy's options", () => {
  test.each([
    [{ precision: 2 }, '[[0.33 2.5 ]]'],
    [{ precision: 2, floatmode: 'fixed' }, '[[0.33 2.50]]'],
    [{ floatmode: 'unique' }, '[[0.3333333333333333 2.5               ]]'],
    [{ precision: 3, floatmode: 'maxprec_equal' }, '[[0.333 2.500]]'],
    [{ precision: 2, sign: '+' }, '[[+0.33 +2.5 ]]'],
    [{ precision: 2, sign: ' ' }, '[[ 0.33  2.5 ]]'],
    [{ precision: 2, linewidth: 8 }, '[[0.33\n  2.5 ]]'],
    [{ precision: 2, threshold: 1, edgeitems: 0 }, '[...\n [... 2.5 ]]'],
  ] as const)('%j', (options, text) => {
    expect(formatMatrix([[1 / 3, 2.5]], options)).toBe(text);
  });

  test('suppress keeps small numbers out of exponent notation', () => {
    expect(formatMatrix([[1e-5, 1]])).toBe('[[1.e-05 1.e+00]]');
    expect(formatMatrix([[1e-5, 1]], { suppress: true })).toBe('[[0.00001 1.     ]]');
  });

  test('threshold and edgeitems shorten the print', () => {
    const rows = [[1, 2, 3, 4]];
    expect(formatMatrix(rows, { threshold: 3, edgeitems: 1 })).toBe('[[1 ... 4]]');
    expect(formatMatrix(rows, { threshold: 4, edgeitems: 1 })).toBe('[[1 2 3 4]]');
    expect(formatMatrix(rows, { threshold: 3, edgeitems: 2 })).toBe('[[1 2 3 4]]');
  });

  test('an infinite threshold and line width print all in one line', () => {
    const data = new Uint8Array(2000);
    const options = { threshold: Infinity, linewidth: Infinity };
    expect(formatMatrix({ rows: 1, cols: 2000, data }, options)).toHaveLength(2000 * 2 + 3);
  });

  test('other formats refuse them', () => {
    expect(() => formatMatrix(small, { format: 'csv', threshold: 2 })).toThrow(
      new TypeError("threshold has no effect with format 'csv', only with 'numpy-repr' or 'numpy'"),
    );
    expect(() => formatMatrix(small, { format: 'json', dtype: 'int8' })).toThrow(TypeError);
  });

  test.each([
    [{ precision: -1 }, 'precision must be an integer of at least 0, got -1'],
    [{ precision: 101 }, 'precision must be an integer of at most 100, got 101'],
    [{ threshold: NaN }, 'threshold must be an integer of at least 0, got NaN'],
    [{ edgeitems: 1.5 }, 'edgeitems must be an integer of at least 0, got 1.5'],
    [{ linewidth: '75' }, 'linewidth must be an integer of at least 0, got "75"'],
    [{ suppress: 1 }, 'suppress must be true or false, got 1'],
    [{ sign: '?' }, "sign must be one of '-', '+', ' ', got \"?\""],
    [{ floatmode: 'max' }, /^floatmode must be one of 'fixed', .* got "max"$/],
    [{ dtype: 'float128' }, /^dtype must be one of 'float64', .* got "float128"$/],
    [{ format: 'xml' }, /^format must be one of .* got "xml"$/],
    [{ digits: 3 }, /^options has no option 'digits'/],
  ])('a bad option is refused: %j', (options, message) => {
    expect(() => formatMatrix(small, options as FormatOptions)).toThrow(message);
  });
});

test('what is no matrix is refused', () => {
  expect(() => formatMatrix([[1, 2], [3]])).toThrow(RangeError);
  expect(() => formatMatrix('[[1]]' as unknown as number[][])).toThrow(/^matrix must be rows/);
});

test('Fortran keeps the digits of doubles, and single ones of a source stay single', () => {
  expect(
    formatMatrix(
      [
        [0.1, 1e-7],
        [-0, 2.5],
      ],
      { format: 'fortran' },
    ),
  ).toBe('reshape([0.1d0, -0.0d0, 1d-7, 2.5d0], [2, 2])');
  const { style } = parseMatrix('k = reshape([1.0, 3.0, 2.0, 4.0], [2, 2])');
  expect(formatMatrix([[0.5, 1]], { style })).toBe('k = reshape([0.5, 1.0], [1, 2])');
});

test('Octave shows a row below another without a name of its own, also in the style of one row', () => {
  const { style } = parseMatrix('k =\n\n   1   2   3\n');
  const text = formatMatrix(small, { style });
  expect(text).toBe('k =\n\n   1   -2\n   0.5   -0\n');
  expect(parseMatrix(text).matrix.rows).toBe(2);
});

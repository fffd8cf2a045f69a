import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { formatMatrix } from './formatMatrix.js';
import { words } from './parse/envelopes.js';
import { parseMatrix } from './parseMatrix.js';
import { idleDigits } from './test/idleDigits.js';
import { harmless, rules, twofold } from './test/rules.js';

describe.each(rules)('$rule', ({ texts }) => {
  test.each(texts)('%j is %s', (text, format, rows) => {
    const parsed = parseMatrix(text);
    expect([parsed.format, JSON.stringify(toRows(parsed.matrix))]).toEqual([format, rows]);
  });
});

describe.each(twofold)('$text could be read in two ways', ({ text, readings }) => {
  test('is refused, and its error names the two formats', () => {
    const [first, second] = readings.map(([format]) => `\\(format '${format}'\\)`);
    expect(() => parseMatrix(text)).toThrow(new RegExp(`${first} or .*${second}`));
  });

  test.each(readings)('is %s as %s', (format, rows) => {
    expect(JSON.stringify(toRows(parseMatrix(text, { format }).matrix))).toBe(rows);
  });
});

describe('what changes no number', () => {
  test.each(harmless)('%s', (text) => {
    expect([...parseMatrix(text).matrix.data].slice(0, 2)).toEqual([1, 2]);
    expect(idleDigits(text)).toEqual([]);
  });

  test('is shown for every pattern of the parser', () => {
    const unshown = words.filter(({ source }) => {
      const [head = ''] = source
        .replaceAll(' ', String.raw`\s*`)
        .replace('<TYPE>', 'Float32')
        .split('…');
      return !harmless.some((text) => new RegExp(`^(?:${head})`).test(text));
    });
    expect(unshown).toEqual([]);
  });
});

test('a NumPy row of one dimension that wraps at 75 characters stays one row', () => {
  const row = Array.from({ length: 40 }, (_, at) => at * 111);
  const print = formatMatrix([row]).slice(1, -1).replaceAll('\n  ', '\n ');
  expect(print.split('\n').length).toBeGreaterThan(1);
  expect(toRows(parseMatrix(print).matrix)).toEqual([row]);
});

describe('spellings of numbers', () => {
  test.each([
    ['[[0x1F, 0b101, 0o17]]', [31, 5, 15]],
    ['[[1_000, 1_000.5, 1e1_0]]', [1000, 1000.5, 1e10]],
    ["{{1'000'000, 2}}", [1000000, 2]],
    ['[[1/16, -3/4]]', [0.0625, -0.75]],
    ['[[1d0 1.5D-3]]', [1, 0.0015]],
    ['k = {{1.5*^-7, 2`}}', [1.5e-7, 2]],
    ['[[\u22121, +2]]', [-1, 2]],
    ['［［１，－２．５］］', [1, -2.5]],
    ['[[1L, 2u8, 3.0f, 4n, 5m]]', [1, 2, 3, 4, 5]],
    ['[[np.nan, np.inf, -math.inf]]', [NaN, Infinity, -Infinity]],
    ['[[float("nan"), float("-inf")]]', [NaN, -Infinity]],
    ['{{NAN, INFINITY, -INFINITY}}', [NaN, Infinity, -Infinity]],
    ['{{Double.NaN, Double.NEGATIVE_INFINITY}}', [NaN, -Infinity]],
    ['{{double.PositiveInfinity}}', [Infinity]],
    ['[][]float64{{math.NaN(), math.Inf(-1), math.Copysign(0, -1)}}', [NaN, -Infinity, -0]],
    ['[[f64::NAN, -f64::INFINITY, f64::NEG_INFINITY]]', [NaN, -Infinity, -Infinity]],
    ['{{std::numeric_limits<float>::infinity()}}', [Infinity]],
    ['{{Indeterminate, Infinity}}', [NaN, Infinity]],
    ['[.nan, .inf, -.inf]', [NaN, Infinity, -Infinity]],
    ['matrix(c(NA, Inf, TRUE), 1)', [NaN, Infinity, 1]],
    [
      '\\begin{matrix}\\infty & -\\infty & 1.5 \\times 10^{-3}\\end{matrix}',
      [Infinity, -Infinity, 0.0015],
    ],
  ])('%s', (text, numbers) => {
    expect(toRows(parseMatrix(text).matrix)).toEqual([numbers]);
  });
});

describe('what is no matrix is refused', () => {
  test.each([
    'if (x) { return [[1, 2]]; }',
    'foo([[1, 2]])',
    'k == [[1, 2]]',
    'x => [[1, 2]]',
    'k = [a b; c d]',
    'k = [[1, 2], [3, 4]] + 1',
    'matrix(c(1, 2, 3), nrow = 2)',
    'matrix(rnorm(4), 2)',
    'mat3(1.0, 2.0)',
    'mat2(1.0, 2.0, 3.0)',
    'float k[3][3] = {{1, 2}, {3, 4}};',
    '(Mat_<float>(2, 2) << 1, 2, 3)',
    '3x3: 1,2,3',
    '<feConvolveMatrix order="3" kernelMatrix="1 2 3"/>',
    '\\begin{bmatrix} 1 & x \\end{bmatrix}',
    '\\begin{bmatrix} 1 & 2 \\\\ 3 \\end{bmatrix}',
    '\\begin{bmatrix} 1 & 2',
    '| a | b |\n|---|---|\n| 1 |',
    '     [,1] [,2]\n[1,]    1',
    '   0  1 ...  9\n0  1  2 ...  3',
    'k =\n\n Columns 1 through 2:\n\n   1   2\n\n Column 3:\n\n   1\n   2\n',
    '2×3 Matrix{Float64}:\n 1.0  …  3.0\n 1.0  …  3.0',
    '- [1, 2]\n- [3]',
    '[[[1, 2]], [[3, 4]]]',
    '{{{1, 2}}, {{3, 4}}}',
    'tensor([[1., 2.],\n        ...,\n        [3., 4.]])',
  ])('%j', (text) => {
    expect(() => parseMatrix(text)).toThrow(/^line \d+, column \d+: found .*, expected /);
  });
});

test('megabytes of brackets, digits, words or spaces end fast', () => {
  const pieces = [
    '[',
    '[[',
    '{',
    '(',
    '[1;',
    '- ',
    '| ',
    '9',
    '0x',
    '1_',
    'a',
    'a.',
    ' ',
    '\n',
    '/*',
    '//',
  ];
  const starts = [
    '',
    'k = ',
    '\\begin{bmatrix}',
    '3x3:',
    'np.array(',
    'matrix(c(',
    '   0  1\n',
    'k =\n\n',
  ];
  for (const start of starts) {
    for (const piece of pieces) {
      const text = start + piece.repeat(200_000 / piece.length);
      try {
        parseMatrix(text);
      } catch (error) {
        expect((error as Error).name).toBe('MatrixSyntaxError');
      }
    }
  }
});

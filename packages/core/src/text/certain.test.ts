import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { type ParseOptions, parseMatrix } from './parseMatrix.js';

const rows = (text: string, options?: ParseOptions) => toRows(parseMatrix(text, options).matrix);

function failure(text: string, options?: ParseOptions): MatrixSyntaxError {
  try {
    parseMatrix(text, options);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(text)} was read`);
}

describe('a first line is a head only if each of its fields is a name', () => {
  test.each([
    '50%\t25%\n1\t2',
    '€1;€2\n1;2',
    '$1.00,$2.00\n1,2',
    '¯1.5x ¯2x\n3 4',
    '1px 2px\n3 4',
    '1.2.3 4.5.6\n3 4',
    'null,null\n1,2',
    'NaN,x\n1,2',
    'true,false\n1,2',
    '١ ٢\n3 4',
    '१,२\n3,4',
    '一,二\n3,4',
    'O.5 l.0\n3 4',
    'x 2\n3 4',
    'x,,z\n1,2,3',
    '0x1G 0x2G\n1 2',
  ])('%j is refused', (text) => {
    expect(failure(text).offset).toBeLessThan(text.indexOf('\n'));
  });

  test.each([
    'a,b\n1,2',
    '"left","right"\n1,2',
    'Width (mm)\tHeight (mm)\n1\t2',
    'x1 x2\n1 2',
    '名称;数值\n1;2',
    '_a _b\n1 2',
  ])('%j has a head', (text) => {
    expect(rows(text)).toEqual([[1, 2]]);
  });
});

describe('characters that are not seen', () => {
  test.each(['\u200e', '\u200b', '\ufeff', '\u2060', '\u202a', '\u00ad'])(
    '%j around numbers is passed over, and inside a number it is refused',
    (hidden) => {
      expect(rows(`${hidden}1 2${hidden}\n3 ${hidden}4`)).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(failure(`1${hidden}2 3\n4 5`).offset).toBe(0);
    },
  );

  test.each(['\u2028', '\u2029', '\u0085', '\v', '\f'])('%j ends a line', (end) => {
    expect(rows(`1 2${end}3 4`)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    // The place is that of the text as it came, in which these end no line.
    expect(failure(`1 2${end}3 x`)).toMatchObject({ offset: 6, line: 1, column: 7 });
  });
});

describe('scalars', () => {
  test.each([
    ['np.array([[1,2],[3,4]])/2/4', [0.125, 0.25, 0.375, 0.5]],
    ['[[8, 16]] / 2 * 3 / 4', [3, 6]],
    ['[[8, 16]] / (1/2)', [16, 32]],
    ['(1/2) * [[8, 16]] / 2', [2, 4]],
    ['<feConvolveMatrix order="2" divisor="0" kernelMatrix="1 2 3 4"/>', [0.1, 0.2, 0.3, 0.4]],
    ['<feConvolveMatrix order="2" divisor="0" kernelMatrix="1 -1 1 -1"/>', [1, -1, 1, -1]],
  ])('%j is worked out from the left', (text, values) => {
    expect([...parseMatrix(text).matrix.data]).toEqual(values);
  });

  test.each(['[[1e400]]', '1,-1e999', '[[1e300]] * 1e300', '[[1]] / 0', '1e308 * [1e308 2]'])(
    '%j is refused: the number would be infinite',
    (text) => {
      expect(failure(text).code).toBe('finite-number');
    },
  );
});

describe('cells', () => {
  test.each([
    [
      '1|2\n3|4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '|1|2|\n|3|4|',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '1 │ 2\n3 │ 4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '|    |   a |   b |\n|---:|----:|----:|\n|  0 | 1.5 |   2 |\n|  1 | 3   |  -4 |',
      [
        [1.5, 2],
        [3, -4],
      ],
    ],
    ['|    |   0 |   1 |\n|---:|----:|----:|\n|  x | 1.5 |   2 |', [[1.5, 2]]],
    [
      '| 5 | 6 |\n|---|---|\n| 7 | 8 |',
      [
        [5, 6],
        [7, 8],
      ],
    ],
    ['| 0 | 1 |\n|---|---|\n| 7 | 8 |', [[7, 8]]],
    [
      ',a,b\n0,1,2\n1,3,4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      ',0,1\nx,1,2\n"y, z",3,4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '\t0\t1\n0\t1\t2\n1\t3\t4\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '\t1\t2\n\t3\t4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('%j is read', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  test.each([
    '1\t\t3\n4\t5\t',
    '1\t2\n\t3\t4',
    '1\t2\t\n3\t4\t',
    '1,,3\n4,5,6',
    '1;;3',
    '1||3\n4|5|6',
    '| a | b |\n|---|---|\n| 1 |   |',
    ',3,5\n0,1,2',
    '1 2 | 3\n4 5 | 6',
    '1 | 2\n3 4',
    '   0  1\n0  5  6\n   7  8',
    ' 10\n 3 4',
    '# by hand\n 10\n -3.5 4\n',
  ])('%j is refused: a cell is empty, or not one', (text) => {
    expect(failure(text)).toBeInstanceOf(MatrixSyntaxError);
  });
});

describe('a text that could be read in two ways', () => {
  test.each([
    ['[1_8, 2_8]', 'python', [[18, 28]], 'fortran', [[1, 2]]],
    [
      '1.5\t\t3\n4\t\t5',
      'whitespace',
      [
        [1.5, 3],
        [4, 5],
      ],
      'tsv',
      undefined,
    ],
    ['[(1, 2.)]', 'python', [[1, 2]], 'numpy', undefined],
    ['(2) [1, 2]', 'javascript', [[1, 2]], 'matlab', undefined],
  ] as const)('%j is read only where the format is said', (text, first, one, second, other) => {
    const error = failure(text);
    expect(error.code).toBe('one-reading');
    expect([error.args.format, error.args.other].sort()).toEqual([first, second].sort());
    if (text[0] !== '(') expect(rows(text, { format: first })).toEqual(one);
    if (other) expect(rows(text, { format: second })).toEqual(other);
    else expect(failure(text, { format: second })).toBeInstanceOf(MatrixSyntaxError);
  });

  test('Fortran’s kinds are read where the text is Fortran', () => {
    expect(rows('reshape([1_8,2_8,3_8,4_8],[2,2])')).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(rows('reshape([1.0_dp, 3.0_real64, 2e1_8, 4.0_4], [2,2])')).toEqual([
      [1, 20],
      [3, 4],
    ]);
    expect(rows('[[1_000, 1_0]]')).toEqual([[1000, 10]]);
  });

  test('(2) [Array(2), Array(2)] of a browser’s console holds no numbers', () => {
    expect(failure('(2) [Array(2), Array(2)]').offset).toBe(0);
    expect(failure('(2) [Array(2), Array(2)]', { format: 'javascript' })).toBeInstanceOf(
      MatrixSyntaxError,
    );
  });
});

test('a number with two points is no sum', () => {
  expect(failure('[1.1.0e-10, 3]').offset).toBe(1);
  expect(rows('[1.5-2 3]')).toEqual([[-0.5, 3]]);
});

describe('sizes that contradict each other or the numbers are refused', () => {
  test.each([
    '[2][3]int{[2]int{1, 0, -1}, [3]int{2, 0, -2}}',
    '[2][4]int{{1, 0, -1}, {2, 0, -2}}',
    'const mat3x2 k = mat2x3(1.0, 2.0, 0.0, 0.5, -1.0, -2.0);',
    'new double[3][3] {{1, 2}, {3, 4}}',
    'reshape([1, 2, 3, 4], [2, 2], order=[2, 2])',
  ])('%j', (text) => {
    expect(failure(text)).toBeInstanceOf(MatrixSyntaxError);
  });
});

describe('what the call says', () => {
  test('a format chooses among those that a text could be', () => {
    expect(parseMatrix('[[1, 2]]').format).toBe('json');
    expect(parseMatrix('[[1, 2]]', { format: 'python' }).format).toBe('python');
    expect(failure('[[1, 2]]', { format: 'csv' })).toMatchObject({
      code: 'matrix-of-format',
      args: { format: 'csv', found: { args: { format: 'json' } } },
    });
  });

  test('a shape cuts a flat list into rows, and is checked otherwise', () => {
    expect(rows('1 2 3 4 5 6', { shape: [2, 3] })).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(rows('[1, 2, 3, 4]', { shape: [2, 2] })).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(rows('1 2\n3 4', { shape: [2, 2] })).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(failure('1 2\n3 4', { shape: [4, 1] }).code).toBe('numbers-for-shape');
    expect(failure('1 2 3', { shape: [2, 2] }).code).toBe('numbers-for-shape');
  });

  test('a bad option is an error that names it', () => {
    expect(() => parseMatrix('1', { format: 'cvs' as 'csv' })).toThrow(/^format must be one of /);
    expect(() => parseMatrix('1', { shape: [1.5, 2] })).toThrow(/^shape must be an integer/);
    expect(() => parseMatrix('1', { size: [1, 2] } as ParseOptions)).toThrow(
      "options has no option 'size'; it takes format, shape",
    );
  });
});

import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { parseMatrix } from './parseMatrix.js';

describe('a text and the format it counts as', () => {
  test.each([
    [
      '[[1, 2], [3, 4]]',
      'json',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[[1,2],\n [3,4e2]]\n',
      'json',
      [
        [1, 2],
        [3, 400],
      ],
    ],
    ['[1, 2, 3]', 'json', [[1, 2, 3]]],
    ['[[-3]]', 'json', [[-3]]],
    [
      '[[1, 2], [3, 4],]',
      'python',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[[1., .5], [+3, 04]]',
      'python',
      [
        [1, 0.5],
        [3, 4],
      ],
    ],
    [
      '((1, 2), (3, 4))',
      'python',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[(1, 2), (3, 4)]',
      'python',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['(1,)', 'python', [[1]]],
    ['[[nan, inf, -inf, NaN, -Infinity]]', 'python', [[NaN, Infinity, -Infinity, NaN, -Infinity]]],
    [
      '[[1 2]\n [3 4]]',
      'numpy',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[[ 0. 39.]\n [-3.  5.]]',
      'numpy',
      [
        [0, 39],
        [-3, 5],
      ],
    ],
    ['[[1.e+00 2.e-05\n  3.e+10]]', 'numpy', [[1, 2e-5, 3e10]]],
    ['[[1.]]', 'numpy', [[1]]],
    ['[[1]\n [2]]', 'numpy', [[1], [2]]],
    ['[[ True False]]', 'numpy', [[1, 0]]],
    [
      'array([[0., 39.],\n       [1., -2.]])',
      'numpy-repr',
      [
        [0, 39],
        [1, -2],
      ],
    ],
    ['np.array([1, 2])', 'numpy-repr', [[1, 2]]],
    [
      'numpy.array(((1, 2), (3, 4)), dtype=np.float64)',
      'numpy-repr',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['array([[1, 2]], shape=(1, 2))', 'numpy-repr', [[1, 2]]],
    ['array([1, 2], shape=(2,))', 'numpy-repr', [[1, 2]]],
    [
      '1,2\n3,4',
      'csv',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '1, 2\r\n3, 4\r\n\r\n',
      'csv',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '"1","-2.5"\n"3"," 4 "',
      'csv',
      [
        [1, -2.5],
        [3, 4],
      ],
    ],
    ['"7"', 'csv', [[7]]],
    [
      '1 2\n3 4\n',
      'whitespace',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '\uFEFF\n 1\t2\r3\u00A04',
      'whitespace',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['1\n2', 'whitespace', [[1], [2]]],
    ['5', 'whitespace', [[5]]],
    ['\u22121 1e\u22122', 'whitespace', [[-1, 0.01]]],
  ])('%j is %s', (text, format, rows) => {
    const parsed = parseMatrix(text);
    expect(toRows(parsed.matrix)).toEqual(rows);
    expect(parsed.format).toBe(format);
    expect(parsed.matrix.data).toBeInstanceOf(Float64Array);
  });

  // As people type them, or copy them from pages, shells and forums.
  test.each([
    ['%{\nthe kernel\n%}\nk = [1 2; 3 4];', 'matlab'],
    ['k = [1 2\n%{\n9 9\n%}\n3 4];', 'matlab'],
    ['#{\nthe kernel\n#}\nk = [1 2; 3 4]', 'julia'],
    ['k = [1 2; ... first\n 3 4];', 'matlab'],
    ['[[1 2]; [3 4]]', 'matlab'],
    ['1 2; 3 4;', 'matlab'],
    ['kernel: 1 2; 3 4', 'matlab'],
    ['Array([[1., 2.],\n       [3., 4.]], dtype=float32)', 'numpy-repr'],
    ['matrix([[1, 2],\n        [3, 4]])', 'numpy-repr'],
    ['np.array([[1,2],[3,4]], dtype="float32", order="C")', 'numpy-repr'],
    ['np.mat([[1,2],[3,4]])', 'numpy-repr'],
    ['Out[3]: \narray([[1, 2],\n       [3, 4]])', 'numpy-repr'],
    ['In [1]: a = [[1, 2], [3, 4]]', 'python'],
    ['pd.DataFrame([[1, 2], [3, 4]])', 'python'],
    ['torch.FloatTensor([[1, 2], [3, 4]])', 'torch'],
    ['tensor([[1., 2.],\n        [3., 4.]], grad_fn=<AddBackward0>)', 'torch'],
    ['octave:1> A = [1 2; 3 4]', 'matlab'],
    ['A = [1 2 % first\n 3 4 % second\n];', 'matlab'],
    ['> k <- rbind(c(1, 2), c(3, 4))', 'r'],
    ['\\begin{tabular}{cc} 1 & 2 \\\\ \\hline 3 & 4 \\end{tabular}', 'latex'],
    ['$\\left(\\begin{matrix}1&2\\\\3&4\\end{matrix}\\right)$', 'latex'],
    ['Mat k = (Mat_<char>(2,2) << 1,2,\n  3,4);', 'opencv'],
    ['const k: [[Float]] = [[1, 2], [3, 4]]', 'swift'],
    ['List(List(1, 2), List(3, 4))', 'scala'],
    ['listOf(listOf(1, 2), listOf(3, 4))', 'kotlin'],
    ['int8_t k[2][2] PROGMEM = {{1, 2}, {3, 4}};', 'c'],
    ['final List<List<int>> k = [\n  [1, 2],\n  [3, 4],\n];', 'javascript'],
    ['[[1 2][3 4]]', 'numpy'],
    ['| 1 2 |\n| 3 4 |', 'whitespace'],
  ])('%j is %s', (text, format) => {
    const parsed = parseMatrix(text);
    expect(toRows(parsed.matrix)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(parsed.format).toBe(format);
  });

  test.each([
    'foo([[1, 2], [3, 4]])',
    'cv2.filter2D(img, -1, np.array([[1, 2], [3, 4]]))',
    'if (a[0] < 3) {}',
    'a = [1, 2], b = [3, 4]',
    'DataFrame([[1, 2], [3, 4]], columns=["a", "b"])',
    '<table><tr><td>1</td><td>2</td></tr></table>',
    '50%\t25%',
    '$1.00\t$2.00',
    'name,x,y\na,1,2\nb,3,4',
    'h = fspecial("sobel")',
    '1/9 * kernel',
    '[1:3; 4:6]',
    'SELECT 1, 2 UNION SELECT 3, 4',
    'torch.tensor([[[[1., 2.], [3., 4.]]]])',
    '{{{1, 2}}}',
    'array([[[1, 2]]])',
  ])('%j is refused', (text) => {
    expect(failure(text).message).toMatch(/^line [12], column \d+: found .*, expected /);
  });

  test('an empty array keeps the shape that its brackets or its repr tell', () => {
    expect(parseMatrix('[]').matrix).toEqual({ rows: 0, cols: 0, data: new Float64Array() });
    expect(parseMatrix('[[], []]').matrix).toMatchObject({ rows: 2, cols: 0 });
    const { matrix } = parseMatrix('array([], shape=(0, 3), dtype=uint8)');
    expect(matrix).toEqual({ rows: 0, cols: 3, data: new Uint8Array() });
  });
});

test.each([
  ['np.ones((2, 3))', 'numpy-repr', 2, 3, 6],
  ['np.zeros(3, dtype=int)', 'numpy-repr', 1, 3, 0],
  ['np.eye(3)', 'numpy-repr', 3, 3, 3],
  ['torch.ones(2, 2) / 4', 'torch', 2, 2, 1],
  ['ones(3)/9', 'matlab', 3, 3, 1],
  ['matrix(0.5, 2, 3)', 'r', 2, 3, 3],
  ['matrix(1/4, nrow = 2, ncol = 2)', 'r', 2, 2, 1],
])('%j is %s of %i×%i numbers', (text, format, rows, cols, sum) => {
  const { matrix, ...parsed } = parseMatrix(text);
  expect([parsed.format, matrix.rows, matrix.cols]).toEqual([format, rows, cols]);
  expect([...matrix.data].reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 12);
});

describe('numbers', () => {
  test('typeset fractions, alone and after a whole number', () => {
    const { data } = parseMatrix('½ ¼ ¾ ⅓ ⅔ ⅕ ⅛ ⅒ ↉ -1½ 3⁄4').matrix;
    const fractions = [1 / 2, 1 / 4, 3 / 4, 1 / 3, 2 / 3, 1 / 5, 1 / 8, 1 / 10, 0, -1.5, 3 / 4];
    expect(data).toEqual(Float64Array.from(fractions));
    expect(parseMatrix('⅑ × [9 18]').matrix.data).toEqual(Float64Array.of(1, 2));
  });

  test('an integer array over a scalar is one of float64', () => {
    expect(parseMatrix('np.array([[1, 2]], dtype=np.uint8) / 4').matrix.data).toEqual(
      Float64Array.of(0.25, 0.5),
    );
    expect(parseMatrix('np.array([[1, 2]], dtype=np.uint8) * 4').matrix.data).toEqual(
      Uint8Array.of(4, 8),
    );
  });

  test.each([
    '0',
    '-0',
    '0.1',
    '123456789012345',
    '1234567890123456789',
    '9007199254740993',
    '1e22',
    '1e23',
    '5e-324',
    '2.4703282292062327e-324',
    '2.4703282292062328e-324',
    '1.7976931348623157e308',
    '1e-400',
    '1e-1000000000000000000000',
    '-0e1000000000000000000000',
    '0.1e-22',
    '8.5e-23',
    '0.000000000000000000000000000000000000000000001',
    '123456789012345e-30',
    '6.02214076E+23',
  ])('%s is read to the nearest double', (text) => {
    expect(parseMatrix(text).matrix.data[0]).toBe(Number(text));
  });

  test.each([
    ['float32', new Float32Array([1, 2])],
    ['int8', new Int8Array([1, 2])],
    ['uint8', new Uint8Array([1, 2])],
    ['int16', new Int16Array([1, 2])],
    ['uint16', new Uint16Array([1, 2])],
    ['int32', new Int32Array([1, 2])],
    ['np.uint32', new Uint32Array([1, 2])],
    ["'float32'", new Float32Array([1, 2])],
    ['int64', new Float64Array([1, 2])],
    ['int', new Float64Array([1, 2])],
  ])('dtype=%s gives its typed array', (dtype, data) => {
    expect(parseMatrix(`array([[1, 2]],\n      dtype=${dtype})`).matrix.data).toEqual(data);
  });
});

describe('text that is not a matrix is refused with its place', () => {
  test.each([
    ['', 0, 'the end of the text', 'a matrix'],
    [' \n ', 3, 'the end of the text', 'a matrix'],
    ['hello', 0, '"hello"', 'a number'],
    ['x,y', 0, '"x"', 'a number'],
    ['x,y\n1,2,3', 0, 'a header of 2 names', "3 numbers' names"],
    ['x,1\n1,2', 0, '"x"', 'a number'],
    ['[[1, 2], [3, x]]', 13, '"x"', 'a number'],
    ['[1, 2abc]', 4, '"2abc"', 'a number'],
    ['1-2 3', 0, '"1-2"', 'a number'],
    ['1.2.3', 0, '"1.2.3"', 'a number'],
    ['1e', 0, '"1e"', 'a number'],
    ['[1, null]', 4, '"null"', 'a number'],
    ['["1", "2"]', 1, '"\\"1\\""', 'a number'],
    ['"1",“2”', 4, '"“2”"', 'a number'],
    ['"1', 0, '"\\"1"', 'a number'],
    ['1,,2', 2, '","', 'a number'],
    ['1,2,\n3,4,5', 9, 'number 3 of row 2', '2 numbers as in row 1'],
    ['1, 2 3', 5, '"3"', "',' or the end of the line"],
    ['1 2, 3', 3, '","', 'a number or the end of the line, as before'],
    ['1;2\n3 4', 6, '"4"', "';' or the end of the line"],
    ['1 2\n3', 5, 'the end of row 2 after 1 number', '2 numbers as in row 1'],
    ['1,2\n3,4,5', 8, 'number 3 of row 2', '2 numbers as in row 1'],
    ['[[1], []]', 7, 'the end of row 2 after 0 numbers', '1 number as in row 1'],
    ['1 2\n\n3 4', 5, '"3"', 'the end of the text after a blank line'],
    ['[[1, 2], [3, 4]', 15, 'the end of the text', "']' to close the '[' at line 1, column 1"],
    ['[[1 2]\n [3 4', 12, 'the end of the text', "']' to close the '[' at line 2, column 2"],
    ['[(1, 2])', 6, '"]"', "')' to close the '(' at line 1, column 2"],
    ['[1, 2]]', 6, '"]"', 'the end of the text'],
    ['[[1, 2]]\n[[3, 4]]', 9, '"["', 'the end of the text'],
    ['[1 2, 3]', 4, '","', "a number or ']', as before"],
    ['(1 2)', 3, '"2"', "',' or ')'"],
    ['[[1 2] (3, 4)]', 7, '"("', "'[' or ']', as before"],
    ['[1 2; 3]', 7, 'the end of row 2 after 1 number', '2 numbers as in row 1'],
    ['[, 1]', 1, '","', 'a number'],
    ['[1, [2]]', 4, '"["', 'a number'],
    ['[[1], 2]', 6, '"2"', 'a row in brackets'],
    ['[[[1]]]', 2, '"["', 'a number: a matrix has two dimensions'],
    ['[[1 2 ... 8 9]]', 6, '"...", the gap of a summary', 'a number'],
    ['[[1 2]\n ...\n [8 9]]', 8, '"...", the gap of a summary', 'a row in brackets'],
    ['1,…', 2, '"…", the gap of a summary', 'a number'],
    [
      'vec![0; n]',
      0,
      '"vec![0; n]"',
      'every number of the list: a semicolon here could repeat one, as in Rust',
    ],
    ['vec3(1.0, 2.0)', 5, '2 numbers', '3 for 1×3'],
    ['[1] 5\n[1] 6', 6, '"[1]"', '[2], the index of the next number'],
    ['[[1]]\n[1] 5\n', 0, '"[[1]]\\n[1]"', 'one matrix: this is a list, copy one of its matrices'],
    ['array', 5, 'the end of the text', "'('"],
    ['array(5)', 6, '"5"', 'a matrix in brackets'],
    ['array([1 2])', 9, '"2"', "',' or ']'"],
    ['array([1, 2]', 12, 'the end of the text', "')'"],
    ['array([1, 2], copy=0)', 14, '"copy"', "dtype=…, shape=… or ')'"],
    ['array([1], dtype=int8, dtype=int8)', 23, '"dtype"', "dtype=…, shape=… or ')'"],
    ['array([1, 2], shape=(2, 1))', 20, 'a shape of 2×1', 'the 1×2 that the array has'],
    ['array([], shape=(0, 1, 2))', 23, '"2"', "')': a matrix has two dimensions"],
    ['array([], shape=(x, 1))', 17, '"x"', 'a count'],
    ['array([[1, 300]], dtype=uint8)', 11, '"300"', "an integer from 0 to 255 for dtype 'uint8'"],
    ['1 2; 3', 6, 'the end of row 2 after 1 number', '2 numbers as in row 1'],
    ['1 2; 3 x', 7, '"x"', 'a number'],
    ['1;\n2; 3', 6, '"3"', 'the end of the line, as in row 1'],
    ['1 2;; 3 4', 4, '";"', 'a number'],
    ['[1, 2],\n[3]', 10, 'the end of row 2 after 1 number', '2 numbers as in row 1'],
    ['[1, 2]\n{3, 4}', 7, '"{"', 'the end of the text'],
    ['[1½½]', 1, '"1½½"', 'a number'],
    ['1,5\t2,55\n1.2.3\t4', 9, '"1.2.3"', 'a number'],
    ['np.array([1, 2]).reshape(2, 2)', 16, 'a shape of 2×2', 'one of 2 numbers'],
    ['np.array([1, 2, 3]).reshape(2, -1)', 19, 'a shape of 2×-1', 'one of 3 numbers'],
    ['np.array([1, 2]).reshape(1, 1, 2)', 16, '".reshape"', 'the end of the text'],
    ['np.array([[1, 2]]).astype(str)', 26, '"str"', 'the name of a number type'],
    [
      'np.array([[1.5]]).astype(np.uint8)',
      11,
      '"1.5"',
      "an integer from 0 to 255 for dtype 'uint8'",
    ],
    ['reshape([1, 2, 3], [2, 2])', 9, '3 numbers', '4 for 2×2'],
    ['reshape([1, 2], 2)', 17, '")"', 'the sizes of two dimensions'],
    ['k = reshape((/ 1, 2 ], [1, 2])', 20, '"]"', "',' or '/)'"],
    ['np.ones((99999, 99999))', 23, 'the end of the text', '10000000 numbers at most'],
    ['matrix(1, 99999, 99999)', 23, 'the end of the text', '10000000 numbers at most'],
    ['np.ones((2, 2, 2))', 0, '"np.ones"', 'a number'],
    ['<<1 | 2>, <3>>', 12, 'the end of row 2 after 1 number', '2 numbers as in row 1'],
    ['<<1 | 2>, <3 , 4>>', 0, '"<"', 'a number'],
    ['<<1, 2>, <3, 4>>', 0, '"<"', 'a number'],
    ["convert a.png -morphology Convolve 'Sobel' b.png", 36, '"Sobel"', 'a number'],
    ["convert a.png -morphology Convolve '2: 1,2' b.png", 39, '2 numbers', '4 for 2×2'],
    ["convert a.png -convolve '1,2,3' b.png", 25, '3 numbers', 'as many rows as columns'],
    ["-convolve '1' -convolve '2'", 12, '"\' -convolve    "', 'the end of the text'],
    ['array([1.5], dtype=int8)', 7, '"1.5"', "an integer from -128 to 127 for dtype 'int8'"],
  ])('%j', (text, offset, found, expected) => {
    const error = failure(text);
    expect(error.message.replace(/^line \d+, column \d+: /, '')).toBe(
      `found ${found}, expected ${expected}`,
    );
    expect(error.offset).toBe(offset);
  });

  test('64-bit integers that a double would not tell from others are refused where a dtype says so', () => {
    const wide = '9007199254740993';
    for (const text of [
      `array([[${wide}]], dtype=int64)`,
      `np.array([[${wide}]], np.uint64)`,
      `np.int64([[${wide}]])`,
      `torch.tensor([[${wide}]]).to(torch.int64)`,
    ]) {
      expect(failure(text).message).toMatch(/found "9007199254740993", expected an integer from/);
    }
    // Without one they become the nearest double, as with JSON.parse.
    expect(parseMatrix(`[[${wide}]]`).matrix.data[0]).toBe(2 ** 53);
  });

  test('a dtype that no typed array holds is refused with the list of the others', () => {
    expect(failure('array([1], dtype=complex128)').message).toMatch(
      /found "complex128", expected one of float64, float32/,
    );
  });

  test('the place counts lines by LF, CR LF and CR, and columns in UTF-16 code units', () => {
    const error = failure('1 2\n3 4\r\n5 6\r\u{1F600} 8');
    expect(error).toBeInstanceOf(SyntaxError);
    expect(error).toMatchObject({ name: 'MatrixSyntaxError', offset: 13, line: 4, column: 1 });
    expect(failure('1 2\r\n3 \u{1F600}')).toMatchObject({ offset: 7, line: 2, column: 3 });
    expect(failure('1,2\n3,x').message).toMatch(/^line 2, column 3: /);
  });

  test('100,000 brackets or quotes do not overflow the stack', () => {
    for (const text of ['[', '(', '[(', 'array(', '"', '\'"']) {
      expect(failure(text.repeat(100_000)).offset).toBeLessThan(20);
    }
  });

  test('a long word is cut short in the message', () => {
    expect(failure('x'.repeat(100_000)).message.length).toBeLessThan(200);
  });

  test('what is no string is a TypeError', () => {
    expect(() => parseMatrix(7 as unknown as string)).toThrow('text must be a string, got 7');
  });
});

test('a million numbers are all read', () => {
  const line = `${Array.from({ length: 1000 }, (_, i) => i / 8).join(',')}\n`;
  const { matrix } = parseMatrix(line.repeat(1000));
  expect([matrix.rows, matrix.cols, matrix.data[999_999]]).toEqual([1000, 1000, 999 / 8]);
});

test('a pandas print of many columns is read under the name of its index', () => {
  const cells = (cell: (col: number) => string) =>
    Array.from({ length: 200 }, (_, col) => cell(col).padStart(8)).join('');
  const text = `    ${cells((col) => `c${col}`)}\nidx ${cells(() => '')}\nr0  ${cells(String)}`;
  const { matrix, format } = parseMatrix(text);
  expect([format, matrix.rows, matrix.cols, matrix.data[199]]).toEqual(['pandas', 1, 200, 199]);
});

test('a matrix is read behind a long comment', () => {
  const text = `# ${'x'.repeat(20_000)}\n\\begin{bmatrix} 1 & 2 \\end{bmatrix}`;
  expect(toRows(parseMatrix(text).matrix)).toEqual([[1, 2]]);
});

function failure(text: string): MatrixSyntaxError {
  try {
    parseMatrix(text);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(text)} was read`);
}

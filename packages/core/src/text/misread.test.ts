import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import type { MatrixFormat } from './formatMatrix.js';
import type { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { parseMatrix } from './parseMatrix.js';

const rows = (text: string) => toRows(parseMatrix(text).matrix);

const kinds: readonly {
  kind: string;
  refused: readonly string[];
  read?: [string, number[][]][];
}[] = [
  {
    kind: 'a range is no kernel of ImageMagick',
    refused: ['A = 1:3', '1:3', 'x <- 1:5', 'A = 1:3;', '"1:3"'],
    read: [
      [
        '2: 1,2 3,4',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      ['1x1: 5', [[5]]],
    ],
  },
  {
    kind: 'a text in quotes or a gap stands in for no bracket',
    refused: [
      'np.array(((1, 2), (3, 4)) "x9"',
      'np.array(((1, 2), (3, 4))...',
      'array([], shape=(0, 3)... dtype=uint8)',
    ],
  },
  {
    kind: '`//` between numbers or after brackets is a division, and no comment',
    refused: [
      'np.array([[1,2],[3,4]])//2',
      'torch.tensor([[1,2],[3,4]]) // 2',
      '[[1,2],[3,4]]//2',
      '((1,2),(3,4)) // 2.5',
      '[1 2; 3 4]//2',
      '[[1, 2]]//-2',
      'np.array([[1,2]])//(2)',
      '[[7//2, 3]]',
      '7//2,3',
      '{{7//2, 3}}',
      'np.array([[1,2]])//2 # half',
      '[[1,2]]//n',
      'np.array([[1,2]])//k.sum()',
    ],
    read: [
      [
        '[[1, 2], // 2\n [3, 4]]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        '{{1, 2}, {3, 4}} // 3x3 kernel',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        '[1//2 3//4; 1 2]',
        [
          [0.5, 0.75],
          [1, 2],
        ],
      ],
    ],
  },
  {
    kind: 'a `#` at a number starts no comment',
    refused: ['-1.#IND 2', '1.#INF', '1,1.#QNAN', '3#2', '[[1, 3#2]]', '1 2#3'],
    read: [['1 2 # 3', [[1, 2]]]],
  },
  {
    kind: 'a cell has one division',
    refused: ['01/02/2024', '1/2/3 4', '[[1/2/3, 4]]', '2024/01/02,5', '[1/2/3 4]'],
    read: [['[[1/2, 3]]/2/4', [[0.0625, 0.375]]]],
  },
  {
    kind: 'a scalar stands beside brackets only',
    refused: ['1·5', '2*1.5 3', '2 × 3', 'k = 2 * 3 4', '1/2 * 3'],
    read: [
      ['2 * [1 3]', [[2, 6]]],
      [
        '½ · ⎡1 3⎤\n    ⎣2 4⎦',
        [
          [0.5, 1.5],
          [1, 2],
        ],
      ],
    ],
  },
  {
    kind: 'a leading zero is octal where the language says so',
    refused: [
      '{{010, 1}}',
      '{{08, 1}}',
      'int[][] k = {{010, 1}};',
      '[][]int{{1, 017}}',
      '$k = [[010, 1]];',
      'const k = [[010, 1]];',
      'mat2(01, 2, 3, 4)',
    ],
    read: [
      [
        '{{0, 0.5}, {00.5, 0x10}}',
        [
          [0, 0.5],
          [0.5, 16],
        ],
      ],
      [
        '01 02\n03 04',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      ['k = {{010, 1}}', [[10, 1]]],
    ],
  },
  {
    kind: 'a blank could stand between thousands',
    refused: [
      '1 000;2 000',
      '12 000\t3 500',
      '1 000;2 000\n3 000;4 000',
      '-1 000,5;20',
      '5\t1 000 000',
      '1 000\n2 000',
      '1 000\n12 500',
      '[1 000; 2 000]',
      'k = [1 500; 2 000];',
    ],
    read: [
      ['1\u00a0000;2\u00a0000', [[1000, 2000]]],
      ['1\u3000000;2\u3000000', [[1000, 2000]]],
      [
        '1 2;100 200',
        [
          [1, 2],
          [100, 200],
        ],
      ],
      [
        '001 000\n002 010',
        [
          [1, 0],
          [2, 10],
        ],
      ],
      [
        '1 255\n2 128',
        [
          [1, 255],
          [2, 128],
        ],
      ],
      [
        '[1 255; 2 128]',
        [
          [1, 255],
          [2, 128],
        ],
      ],
    ],
  },
  {
    kind: 'a blank that breaks no line stands between thousands',
    refused: [
      '1\u00a0234,5\n2\u00a0345,6',
      '1\u202f234,50\n12\u202f345,60',
      '1\u00a0234\n2\u00a0345',
      '1\u00a0234,56',
    ],
    read: [
      ['1\u00a0234,56\t2\u00a0345,67', [[1234.56, 2345.67]]],
      ['1\u202f234,56;0,5', [[1234.56, 0.5]]],
      ['1\u00a0234\t2,5', [[1234, 2.5]]],
      ['1’234.50\t2’345', [[1234.5, 2345]]],
    ],
  },
  {
    kind: 'a comma stands between thousands that have a fraction, or as in India',
    refused: ['1,234.50\n12,345.60', '1,234.5', '12,34,567\n1,00,000', '10,00,000'],
    read: [
      ['128,130.5', [[128, 130.5]]],
      ['1,10,100', [[1, 10, 100]]],
      [
        '1,234.5,6\n2,345.5,7',
        [
          [1, 234.5, 6],
          [2, 345.5, 7],
        ],
      ],
    ],
  },
  {
    kind: 'a spreadsheet shows one number with a decimal comma and an exponent, or with a fraction',
    refused: ['1,50E+03\n2,25E-02', '1,00E+03', '1 1/2\t2 1/2', '0\t1 1/2\n1\t2'],
    read: [
      ['1,00E+03\t2,50E-02', [[1000, 0.025]]],
      ['1,50E+03;2,5', [[1500, 2.5]]],
      ['1,5e3', [[1, 5000]]],
      ['3 1/2', [[3, 0.5]]],
    ],
  },
  {
    kind: 'a cell of a spreadsheet holds an error',
    refused: ['1\t2\n#REF!\t4', '1\t#N/A\n2\t3', '1;#DIV/0!', '1\t2\n#BEZUG!\t4', '1\n#NV\n2'],
    read: [
      ['1 2 #REF 3', [[1, 2]]],
      ['1 2 # N/A', [[1, 2]]],
    ],
  },
  {
    kind: 'a divisor could be that of the last number or of all',
    refused: [
      '1 4 6 4 1 / 16',
      '1 2 1\n2 4 2\n1 2 1 / 16',
      '1, 2, 1 / 4',
      '1 2 1\n2 4 2 / 16\n1 2 1',
      '1 2 1\n2 4 2\n/16',
    ],
    read: [
      ['1 / 2', [[0.5]]],
      ['1 2 1/4', [[1, 2, 0.25]]],
      ['1 / 2 3 / 4', [[0.5, 0.75]]],
      ['[1 2 1] / 4', [[0.25, 0.5, 0.25]]],
    ],
  },
  {
    kind: 'a slash stands between rows',
    refused: ['1 2 1 / 2 4 2 / 1 2 1', '1,2,1/2,4,2/1,2,1', '1 2 / 3 4'],
    read: [
      ['1/2 3/4', [[0.5, 0.75]]],
      ['1/2,1/3,1/4', [[1 / 2, 1 / 3, 1 / 4]]],
      ['0, 1/4, 0', [[0, 0.25, 0]]],
      [
        '0 1/4 0\n1/4 -1 1/4',
        [
          [0, 0.25, 0],
          [0.25, -1, 0.25],
        ],
      ],
      [
        '0,0,1/4\n0,1/4,0',
        [
          [0, 0, 0.25],
          [0, 0.25, 0],
        ],
      ],
    ],
  },
  {
    kind: 'Julia joins along other dimensions',
    refused: ['[1;; 2]', '[1 2;;; 3 4]', 'k = [1;;2;;3]'],
    read: [
      [
        '[1 2;; 3 4]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  },
  {
    kind: 'semicolons end rows in MATLAB, also in inner brackets',
    refused: ['[[1; 2]; [3; 4]]', '[[1; 2], [3; 4]]', 'k = [[1; 2] [3; 4]]'],
    read: [
      [
        'array2D [[1; 2]; [3; 4]]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        'let k = [[1; 2]; [3; 4]]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      ['let k = [1.5; 2.5; 3]', [[1.5, 2.5, 3]]],
      [
        '[|[|1; 2|]; [|3; 4|]|]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        '[[1 2]; [3 4]]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  },
  {
    kind: 'a shape after a list is no row',
    refused: ['tf.tensor2d([1, 2, 3], [2, 2])'],
    read: [
      ['tf.tensor2d([4, 3], [1, 2])', [[4, 3]]],
      ['tf.tensor([4, 3], [2, 1], "float32")', [[4], [3]]],
      [
        'tf.tensor2d([[1, 2], [3, 4]])',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  },
  {
    kind: 'FFmpeg multiplies the planes',
    refused: ['convolution=1 1 1 1 1 1 1 1 1:1 1 1 1 1 1 1 1 1:1/9:1/4'],
    read: [
      [
        'convolution=4 0 0 0:4 0 0 0:1/4:1/4',
        [
          [1, 0],
          [0, 0],
        ],
      ],
    ],
  },
  {
    kind: 'a call fills a matrix',
    refused: ['np.full((1, 2), x)', 'np.ones((1, 2, 3))', 'np.full((1, 2))'],
    read: [
      ['np.full((1, 2), 1/4)', [[0.25, 0.25]]],
      ['torch.full((1, 2), -2.5, dtype=torch.float32)', [[-2.5, -2.5]]],
      [
        'np.identity(2)',
        [
          [1, 0],
          [0, 1],
        ],
      ],
    ],
  },
  {
    kind: 'a call of two lists has no matrix',
    refused: ['np.convolve([1, 2, 3], [0, 1, 0.5])', 'print([1, 2], [3, 4])'],
    read: [
      [
        'print([[1, 2], [3, 4]])',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  },
  {
    kind: 'accountants write negative numbers in brackets',
    refused: ['(1),(2)\n(3),(4)', '(1.5),(2.5)'],
    read: [['VALUES (1), (2)', [[1], [2]]]],
  },
  {
    kind: 'a size stands above its rows',
    refused: ['2 2\n1 2\n3 4', '2,2\n1,2\n3,4', '3 3\n1 2 3\n4 5 6\n7 8 9'],
    read: [
      [
        '2 2\n1 2',
        [
          [2, 2],
          [1, 2],
        ],
      ],
    ],
  },
  {
    kind: 'lines are numbered as by cat -n',
    refused: ['     1\t1 2 3\n     2\t4 5 6'],
    read: [
      [
        '1\t2\n2\t4',
        [
          [1, 2],
          [2, 4],
        ],
      ],
    ],
  },
  {
    kind: 'a line of words with a colon is a label',
    refused: ['Sobel 3:\n1 2\n3 4', 'the kernel is 5\n1 2'],
    read: [
      [
        'Sobel X:\n1 2\n3 4',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        '卷积核：\n[[1, 2], [3, 4]]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  },
  {
    kind: 'transposes of mathematics',
    refused: ['[1, 2]^-1', '[1, 2]^Tx'],
    read: [
      ['[1, 2]^T', [[1], [2]]],
      [
        '[1 2; 3 4]ᵀ',
        [
          [1, 3],
          [2, 4],
        ],
      ],
    ],
  },
  {
    kind: 'a whole number stands before a fraction',
    refused: ['1 ½', '1 ½\t2', '2\n1 ¼'],
    read: [['1½ ½ 1', [[1.5, 0.5, 1]]]],
  },
  {
    kind: 'the scale of libtorch moves the point',
    refused: ['0.02 *\n 1  2\n 3  4', '0.01 * 1 2\n3 4'],
    read: [
      [
        ' 0.01 *\n 1  2\n 3  4\n[ CPUFloatType{2,2} ]',
        [
          [0.01, 0.02],
          [0.03, 0.04],
        ],
      ],
      [
        '100 *\n 1  2\n 3  4\n[ CPUFloatType{2,2} ]',
        [
          [100, 200],
          [300, 400],
        ],
      ],
      ['k =\n\n   1.0e-03 *\n\n   3.0000   4.0000\n', [[0.003, 0.004]]],
    ],
  },
  {
    kind: 'an array says how long its rows are',
    refused: [
      'double k[][3] = {{1, 2}, {3, 4}};',
      '[...][3]int{{1, 2}, {3, 4}}',
      'int k[][3] = {1, 2};',
    ],
    read: [
      [
        'double k[][2] = {{1, 2}, {3, 4}};',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        'double k[][2] = {1, 2, 3, 4};',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        '[...][2]int{{1, 2}, {3, 4}}',
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  },
  {
    kind: 'an underscore separates digits',
    refused: [],
    read: [['1_000,2', [[1000, 2]]]],
  },
  {
    kind: 'a slash between rows divides by zero',
    refused: ['0,1,0/1,-4,1/0,1,0', '1/0 2'],
    read: [['{0/1.0, 1/0.0}', [[0, Infinity]]]],
  },
  {
    kind: 'a list is repeated',
    refused: [
      '[1]*9',
      '9 * [1]',
      '[1, 2] * 2',
      'k = [1] * 9',
      ...[
        '[0.0; 9]',
        '[[0.0; 3]; 3]',
        'let k = [1; 9]',
        'vec![0.0; N]',
        '[[1.0, 2.0]; 3]',
        'vec![vec![1, 2]; 3]',
      ],
      ...['let k: [f32; 8] = [0.0; 9];', 'let k: [[f32; 3]; 2] = [[0.0; 3]; 3];'],
    ],
    read: [
      ['[1, 2] * 0.5', [[0.5, 1]]],
      ['[2, 4] * 1/2', [[1, 2]]],
      ['[[1, 2]] * 2', [[2, 4]]],
      ['np.array([1, 2]) * 2', [[2, 4]]],
      ['[1 2] * 2', [[2, 4]]],
      ['[1; 2]', [[1], [2]]],
      ['[0.5; 1]', [[0.5], [1]]],
      ['[0.5; 1.5]', [[0.5], [1.5]]],
      ['vec![vec![1.0, 2.0]]', [[1, 2]]],
      ['vec![0.5; 3]', [[0.5, 0.5, 0.5]]],
      ['let k: [f32; 3] = [0.5; 3];', [[0.5, 0.5, 0.5]]],
      ['[2u8; 2]', [[2, 2]]],
      ['let k = [0.5; 2];', [[0.5, 0.5]]],
      [
        'let k: [[f32; 3]; 2] = [[1.0; 3]; 2];',
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
      ],
      [
        'vec![vec![1.0; 3]; 2]',
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
      ],
    ],
  },
  {
    kind: 'a number could be that of its line',
    refused: ['1. 5\n2. 7', '1. 1 2\n2. 3 4\n3. 5 6'],
    read: [
      [
        '1. 2.\n2. 3.',
        [
          [1, 2],
          [2, 3],
        ],
      ],
      [
        '2. 5\n3. 7',
        [
          [2, 5],
          [3, 7],
        ],
      ],
    ],
  },
  {
    kind: 'a comma could stand between thousands',
    refused: [
      '1,000\n2,500',
      '1,000',
      '1,000,000\n2,050,000',
      '1,500\n2,500',
      '1,500',
      '120,500\n99,750',
      '１，５００',
      '[1,000, 2,000]',
      '[[1,000], [2,500]]',
    ],
    read: [
      [
        '100,200\n300,400',
        [
          [100, 200],
          [300, 400],
        ],
      ],
      [
        'x,y\n1,500\n2,500',
        [
          [1, 500],
          [2, 500],
        ],
      ],
      [
        '1,500\n2,50',
        [
          [1, 500],
          [2, 50],
        ],
      ],
      [
        '0,500\n1,250',
        [
          [0, 500],
          [1, 250],
        ],
      ],
      ['[1,500]', [[1, 500]]],
      [
        '1,000,5\n2,500,6',
        [
          [1, 0, 5],
          [2, 500, 6],
        ],
      ],
    ],
  },
  {
    kind: 'a comma after a point before three digits could be the point',
    refused: ['1.000,5\n2.000,5', '1.250,5', '12.345.678,9'],
    read: [
      ['1.25,5', [[1.25, 5]]],
      ['0.250,5', [[0.25, 5]]],
      ['1.000,5;2', [[1000.5, 2]]],
    ],
  },
  {
    kind: 'commas between digits that blanks set apart could be points',
    refused: ['[0,5 1,5; 2,5 3,5]', 'k = [1,5 2,5; 3,5 4,5];', '[0,5 1,5\n2,5 3,5;]'],
    read: [
      [
        '[1,5; 2,6]',
        [
          [1, 5],
          [2, 6],
        ],
      ],
      [
        '[1, 2 3; 4 5, 6]',
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    ],
  },
  {
    kind: 'a zero before a comma has no thousands',
    refused: [],
    read: [
      ['1,125\t0,250', [[1.125, 0.25]]],
      ['"0,125","2,250"', [[0.125, 2.25]]],
      ['1,125\t2,250', [[1125, 2250]]],
    ],
  },
  {
    kind: 'a suffix is a unit where no language is, and in brackets where the language has none',
    refused: [
      ...['1M,2', '1h 2h', '1m 2m', '5d 2', '1;2h', '1d\t2', '| 1m | 2m |'],
      ...['[1M, 2M]', '[[1m, 2m]]', '(1h, 2h)', '{1M, 2M}', 'k = [1d 2d]'],
    ],
    read: [
      ['{{1.5f, 2.0f}}', [[1.5, 2]]],
      ['1e3 1d3', [[1000, 1000]]],
      ['new decimal[,] {{1m, 2m}}', [[1, 2]]],
      ['double[][] k = {{1d, 2d}};', [[1, 2]]],
      ['[1L, 2L]', [[1, 2]]],
      ['[1n, 2n]', [[1, 2]]],
    ],
  },
  {
    kind: 'entries of a sparse matrix are no rows',
    refused: [
      '%%MatrixMarket matrix coordinate real general\n2 2 1\n1 1 5',
      '%%MatrixMarket matrix coordinate integer symmetric\n% by hand\n1 1 1\n1 1 5',
    ],
  },
  {
    kind: 'a vector of GLSL has as many numbers as its name says, or one for all',
    refused: ['vec3(1.0, 2.0)', 'mat3(1.0, 2.0)', 'float3(1.0)', 'new float[3] {1f}'],
    read: [
      ['vec3(1.0, 2.0, 3.0)', [[1, 2, 3]]],
      ['vec3 k = vec3(0.5);', [[0.5, 0.5, 0.5]]],
      [
        'mat2x3(2.0)',
        [
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ],
    ],
  },
  {
    kind: 'a preprocessor leaves out lines',
    refused: [
      'float k[1][2] = {\n#if 0\n{9, 9}\n#else\n{1, 2}\n#endif\n};',
      'int k[] = {\n#ifdef A\n1, 2,\n#endif\n3, 4};',
    ],
    read: [['k = [\n# if this changes\n[1, 2]]', [[1, 2]]]],
  },
  {
    kind: 'the indices of R’s print count its numbers',
    refused: ['[1] 0.5 0.4\n[2] 0.3 0.1', '[[1]]\n[1] 1 2\n\n[[2]]\n[1] 3 4\n', '$a\n[1] 1 2\n'],
    read: [['[1] 0.5 0.4\n[3] 0.3 0.1', [[0.5, 0.4, 0.3, 0.1]]]],
  },
  {
    kind: 'an integer type of a language holds its integers only',
    refused: [
      'uint8_t k[1][2] = {{300, -1}};',
      'unsigned char k[1][2] = {{1, -1}};',
      'int[][] k = {{1.5, 2}};',
      'int k[1][2] = {{1/2, 3/2}};',
      'new byte[][] {{128, 1}}',
      'let k: [[u8; 2]; 1] = [[256, 1]];',
      'let k: [[i8; 2]; 1] = [[-129, 1]];',
      '[][]uint8{{256, 1}}',
      'k = Int8[128 1; 2 3]',
      'let k: [[UInt8]] = [[256, 1]]',
      'val k = arrayOf(byteArrayOf(128, 1), byteArrayOf(1, 2))',
      'int k[1][2] = {{NAN, 1}};',
      'new Uint8Array([300, 1])',
      'Int8Array.of([1.5, 1])',
      'int k[1][2] = {{2147483648, 1}};',
      '(cv::Mat_<uchar>(1, 2) << 256, 1)',
    ],
    read: [
      ['uint8_t k[1][2] = {{255, 0}};', [[255, 0]]],
      ['[][]byte{{255, 1}}', [[255, 1]]],
      ['[][]int{{4294967296, 1}}', [[4294967296, 1]]],
      ['long double k[1][2] = {{1.5, 2}};', [[1.5, 2]]],
      ['/* int */ float k[1][2] = {{1.5, 2}};', [[1.5, 2]]],
      ['int k[1][2] = {{4/2, 3}};', [[2, 3]]],
    ],
  },
];

describe.each(kinds)('$kind', ({ refused, read = [] }) => {
  test.each(refused)('%j is refused', (text) => {
    expect(() => parseMatrix(text)).toThrow(/^line \d+, column \d+: found .*, expected /);
  });

  test.each(read)('%j is read', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

test('numbers of a float16 are rounded to it, and are infinite beyond it', () => {
  expect(rows('np.array([[0.1, 2049, 70000, -65519]], dtype=np.float16)')).toEqual([
    [0.0999755859375, 2048, Infinity, -65504],
  ]);
  expect(rows('np.array([[1, 2]], dtype="f2") / 3')).toEqual([[0.333251953125, 0.66650390625]]);
});

test('a format says which of two readings a text has', () => {
  expect(toRows(parseMatrix('1,000\n2,500', { format: 'csv' }).matrix)).toEqual([
    [1, 0],
    [2, 500],
  ]);
  expect(toRows(parseMatrix('1 000;2 000', { format: 'matlab' }).matrix)).toEqual([
    [1, 0],
    [2, 0],
  ]);
  expect(toRows(parseMatrix('[[7//2, 3]]', { format: 'python' }).matrix)).toEqual([[3, 3]]);
  expect(toRows(parseMatrix('[0,5 1,5; 2,5 3,5]', { format: 'matlab' }).matrix)).toEqual([
    [0, 5, 1, 5],
    [2, 5, 3, 5],
  ]);
});

test('numbers of a bfloat16 are rounded to it, ties to even', () => {
  expect(rows('torch.tensor([[0.1, 257, 259, -3.4e38]], dtype=torch.bfloat16)')).toEqual([
    [0.10009765625, 256, 260, -Infinity],
  ]);
  expect(rows('torch.tensor([[257, 1e39]]).to(torch.bfloat16)')).toEqual([[256, Infinity]]);
  expect(rows('torch.tensor([[257, 2]], dtype=torch.float32)')).toEqual([[257, 2]]);
});

test('a number that a type does not hold is shown in its place, after the sizes', () => {
  const text = 'uint8_t k[1][2] = {{7, 300}};';
  expect(() => parseMatrix(text)).toThrow(
    `line 1, column ${text.indexOf('300') + 1}: found "300", expected an integer from 0 to 255`,
  );
});

test.each([
  ['[0.0; 9]', [[0], [9]]],
  ['[1;; 2]', [[1], [2]]],
  ['1 2 / 4 4', [[1, 0.5, 4]]],
  ['1,2,1/2,4,2/1,2,1', [[1, 2, 0.5, 4, 2, 2, 1]]],
  [
    '2 2\n1 2\n3 4',
    [
      [2, 2],
      [1, 2],
      [3, 4],
    ],
  ],
  ['(1),(2)', [[1], [2]]],
  [
    '[[1; 2]; [3; 4]]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['1 ½', [[1, 0.5]]],
])('%j is read in the format that its error names', (text, expected) => {
  let format: unknown;
  try {
    parseMatrix(text);
  } catch (error) {
    format = (error as MatrixSyntaxError).args.format;
  }
  expect(toRows(parseMatrix(text, { format: format as MatrixFormat }).matrix)).toEqual(expected);
});

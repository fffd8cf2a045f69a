import type { MatrixFormat } from '../formatMatrix.js';

/** A text of a dialect, and the rows it holds. */
export interface Example {
  readonly format: MatrixFormat;
  readonly text: string;
  readonly rows: readonly (readonly number[])[];
}

const grid = [
  [1, 0, -1],
  [2, 0.5, -2],
];
const small = [
  [1, -2],
  [3, 4],
];
const square = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
];
const sixteenths = [
  [0.0625, 0.125],
  [0.125, 0.25],
];

/** The texts that tests read and write, and docs/matrix-text.md shows. */
export const examples: readonly Example[] = [
  { format: 'python', text: 'kernel = [\n    [1, 0, -1],\n    [2, 0.5, -2],\n]\n', rows: grid },
  { format: 'python', text: 'K: list = ((1, 0, -1.0), (2.0, 1/2, -2))  # tuples', rows: grid },
  {
    format: 'numpy-repr',
    text: '    kernel = np.array([[1, 0, -1],\n                       [2, 0, -2],\n                       [1, 0, -1]], dtype=np.int8)',
    rows: square,
  },
  {
    format: 'numpy-repr',
    text: 'k = np.array([[1, 2], [2, 4]], np.float32) / 16',
    rows: sixteenths,
  },
  {
    format: 'numpy-repr',
    text: 'array([[ 1. ,  0. , -1. ],\n       [ 2. ,  0.5, -2. ]])',
    rows: grid,
  },
  { format: 'numpy', text: '[[ 1.   0.  -1. ]\n [ 2.   0.5 -2. ]]\n', rows: grid },
  {
    format: 'numpy-repr',
    text: 'k = np.array([1, 2, 2, 4]).reshape(2, 2).astype(np.float32) / 16',
    rows: sixteenths,
  },
  {
    format: 'numpy-repr',
    text: 'k = np.uint8([[1, 0], [0, 1]])',
    rows: [
      [1, 0],
      [0, 1],
    ],
  },
  {
    format: 'numpy-repr',
    text: '>>> k\narray([[ 1, -2],\n       [ 3,  4]])',
    rows: small,
  },
  { format: 'python', text: 'Matrix([\n[1, -2],\n[3,  4]])', rows: small },
  { format: 'torch', text: 'w = torch.tensor([[1., 0., -1.], [2., .5, -2.]])', rows: grid },
  {
    format: 'torch',
    text: "tensor([[ 1., -2.],\n        [ 3.,  4.]], device='cuda:0')",
    rows: small,
  },
  { format: 'torch', text: 'torch.tensor([1., -2., 3., 4.]).view(2, 2)', rows: small },
  { format: 'tensorflow', text: 'k = tf.constant([[1., -2.], [3., 4.]])', rows: small },
  {
    format: 'tensorflow',
    text: '<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[ 1., -2.],\n       [ 3.,  4.]], dtype=float32)>',
    rows: small,
  },
  {
    format: 'tensorflow',
    text: 'tf.Tensor(\n[[ 1. -2.]\n [ 3.  4.]], shape=(2, 2), dtype=float32)',
    rows: small,
  },
  { format: 'json', text: '"kernel": [[1, 0, -1], [2, 0.5, -2]],', rows: grid },
  { format: 'json', text: '[\n  [\n    1,\n    -2\n  ],\n  [\n    3,\n    4\n  ]\n]', rows: small },
  {
    format: 'javascript',
    text: 'export const kernel = [\n  [1, 0, -1], // left\n  [2, 0.5, -2], // right\n] as const;',
    rows: grid,
  },
  { format: 'yaml', text: 'kernel:\n  - [1, 0, -1]\n  - [2, 0.5, -2]\n', rows: grid },
  { format: 'yaml', text: '- - 1\n  - -2\n- - 3\n  - 4\n', rows: small },
  { format: 'yaml', text: 'kernel: [[1, -2], [3, 4]]', rows: small },
  { format: 'toml', text: 'edge-kernel = [ [1, 0, -1], [2, 0.5, -2] ]', rows: grid },
  {
    format: 'rust',
    text: 'let mut k: [[f32; 3]; 2] = [[1.0, 0.0, -1.0], [2.0, 0.5, -2.0]];',
    rows: grid,
  },
  { format: 'rust', text: 'let k = vec![vec![1_f64, -2_f64], vec![3_f64, 4_f64]];', rows: small },
  { format: 'julia', text: 'const k = [1.0 -2.0; 3.0 4.0]', rows: small },
  { format: 'julia', text: 'k = Float32[1//16 1//8; 1//8 1//4]', rows: sixteenths },
  { format: 'julia-print', text: '2×2 Matrix{Float64}:\n 1.0  -2.0\n 3.0   4.0', rows: small },
  { format: 'matlab', text: 'kernel = [1 0 -1; 2 .5 -2]; % by hand', rows: grid },
  { format: 'matlab', text: 'k = [ 1, -2\n      3,  4 ];', rows: small },
  { format: 'matlab', text: "k = 1/16 * [1 2; 2 4]';", rows: sixteenths },
  { format: 'matlab', text: '1 -2; 3 4', rows: small },
  { format: 'matlab', text: '1, 0, -1;\n2, 0.5, -2;', rows: grid },
  { format: 'matlab', text: '%{\nSobel, halved\n%}\nk = single([1 -2; 3 4]);', rows: small },
  {
    format: 'matlab',
    text: 'k = eye(2);',
    rows: [
      [1, 0],
      [0, 1],
    ],
  },
  { format: 'matlab', text: 'k = reshape([1 3 -2 4], 2, 2);', rows: small },
  {
    format: 'octave',
    text: 'k =\n\n   1.0000        0  -1.0000\n   2.0000   0.5000  -2.0000\n\n',
    rows: grid,
  },
  { format: 'r', text: 'k <- matrix(c(1, 2, 0, 0.5, -1, -2), nrow = 2)', rows: grid },
  { format: 'r', text: 'matrix(c(1, -2,\n         3, 4), ncol = 2, byrow = TRUE)', rows: small },
  {
    format: 'r',
    text: 'k <- matrix(1, nrow = 2, ncol = 2) / 16',
    rows: [
      [0.0625, 0.0625],
      [0.0625, 0.0625],
    ],
  },
  {
    format: 'r-print',
    text: '     [,1] [,2] [,3]\n[1,]    1  0.0   -1\n[2,]    2  0.5   -2',
    rows: grid,
  },
  { format: 'pandas', text: '   0    1  2\n0  1  0.0 -1\n1  2  0.5 -2', rows: grid },
  {
    format: 'c',
    text: 'static const int kernel[3][3] = {\n    { 1, 0, -1 },\n    { 2, 0, -2 },\n    { 1, 0, -1 },\n};',
    rows: square,
  },
  { format: 'c', text: 'float k[2][2] = {{1.0f, -2.0f}, {3.0f, 4.0f}};', rows: small },
  {
    format: 'c',
    text: 'std::array<std::array<double, 2>, 2> k = {{ {{1, -2}}, {{3, 4}} }};',
    rows: small,
  },
  { format: 'c', text: 'std::vector<std::vector<float>> k{{1.f, -2.f}, {3.f, 4.f}};', rows: small },
  { format: 'csharp', text: 'double[,] k = { { 1, -2 }, { 3, 4 } };', rows: small },
  { format: 'csharp', text: 'var k = new float[,] {{1f, 0f, -1f}, {2f, 0.5f, -2f}};', rows: grid },
  { format: 'java', text: 'private static final int[][] K = {{1, -2}, {3, 4}};', rows: small },
  { format: 'go', text: 'k := [2][3]float64{\n\t{1, 0, -1},\n\t{2, 0.5, -2},\n}', rows: grid },
  { format: 'lua', text: 'local k = {\n  {1, -2}, -- first\n  {3, 4},\n}', rows: small },
  { format: 'mathematica', text: 'k = {{1., 0, -1}, {2, 5.*^-1, -2}};', rows: grid },
  {
    format: 'opencv',
    text: 'cv::Mat k = (cv::Mat_<float>(2, 3) << 1, 0, -1, 2, 0.5, -2);',
    rows: grid,
  },
  {
    format: 'opencv',
    text: '(Mat_<int>(3,3) <<\n    1, 0, -1,\n    2, 0, -2,\n    1, 0, -1)',
    rows: square,
  },
  { format: 'glsl', text: 'const mat3x2 k = mat3x2(1.0, 2.0, 0.0, 0.5, -1.0, -2.0);', rows: grid },
  { format: 'hlsl', text: 'static const float2x3 k = {1, 0, -1, 2, 0.5, -2};', rows: grid },
  { format: 'hlsl', text: 'float2x2(1.0, -2.0, 3.0, 4.0)', rows: small },
  {
    format: 'svg',
    text: '<feConvolveMatrix order="3" kernelMatrix="1 0 -1  2 0 -2  1 0 -1"/>',
    rows: square,
  },
  { format: 'imagemagick', text: '3x2: 1,0,-1 2,0.5,-2', rows: grid },
  {
    format: 'imagemagick',
    text: "magick in.png -morphology Convolve '3x2: 1,0,-1 2,0.5,-2' out.png",
    rows: grid,
  },
  {
    format: 'imagemagick',
    text: "convert in.png -define convolve:scale='!' \\\n  -convolve '1,0,-1,2,0,-2,1,0,-1' out.png",
    rows: square,
  },
  {
    format: 'latex',
    text: 'K = \\frac{1}{16} \\begin{bmatrix}\n  1 & 2 \\\\\n  2 & 4\n\\end{bmatrix}',
    rows: sixteenths,
  },
  {
    format: 'latex',
    text: '\\left[\\begin{array}{cc}\\frac{1}{16} & 0.125\\\\0.125 & 0.25\\end{array}\\right]',
    rows: sixteenths,
  },
  {
    format: 'latex',
    text: '\\begin{pmatrix}1&3\\cr-2&4\\end{pmatrix}^\\top',
    rows: small,
  },
  { format: 'fortran', text: 'k = reshape([1.0, 3.0, -2.0, 4.0], [2, 2])', rows: small },
  {
    format: 'fortran',
    text: 'integer, parameter :: k(2, 3) = reshape((/ 1, 2, 3, 4, 5, 6 /), (/ 2, 3 /), order=(/ 2, 1 /))',
    rows: [
      [1, 2, 3],
      [4, 5, 6],
    ],
  },
  { format: 'haskell', text: 'k :: [[Int]]\nk = [[1, -2], [3, 4]]', rows: small },
  { format: 'haskell', text: '[[1, -2], [3, 4]] :: [[Double]]', rows: small },
  {
    format: 'kotlin',
    text: 'val k = arrayOf(\n    intArrayOf(1, -2),\n    intArrayOf(3, 4),\n)',
    rows: small,
  },
  { format: 'maple', text: 'K := <<1 | -2>, <3 | 4>>;', rows: small },
  { format: 'maple', text: '<<1, 3> | <-2, 4>>', rows: small },
  { format: 'php', text: '$k = [[1, -2], [3, 4]];', rows: small },
  { format: 'php', text: '$k = array(array(1, -2), array(3, 4));', rows: small },
  { format: 'lisp', text: "'((1 -2) (3 4))", rows: small },
  { format: 'lisp', text: '#2A((1 -2)\n    (3 4))', rows: small },
  { format: 'ruby', text: 'k = Matrix[[1, -2], [3, 4]]', rows: small },
  { format: 'scala', text: 'val k = Array(Array(1.0, -2.0), Array(3.0, 4.0))', rows: small },
  { format: 'sql', text: 'ARRAY[[1, -2], [3, 4]]', rows: small },
  { format: 'swift', text: 'let k: [[Int]] = [[1, -2], [3, 4]]', rows: small },
  {
    format: 'markdown',
    text: '| left | right |\n|-----:|------:|\n|    1 |    -2 |\n|    3 |     4 |\n',
    rows: small,
  },
  { format: 'csv', text: 'a,b,c\n1,0,-1\n2,0.5,-2\n', rows: grid },
  { format: 'semicolon', text: '1,0;0,0;-1,0\n2,0;0,5;-2,0', rows: grid },
  { format: 'tsv', text: '1\t0\t-1\n2\t0.5\t-2', rows: grid },
  {
    format: 'tsv',
    text: '1,000.5\t-2\n3\t4',
    rows: [
      [1000.5, -2],
      [3, 4],
    ],
  },
  { format: 'csv', text: '1, 0, -1,\n2, 0.5, -2,', rows: grid },
  { format: 'python', text: '[1, -2],\n[3, 4]', rows: small },
  { format: 'numpy', text: '[ 1 -2]\n[3 4]', rows: small },
  { format: 'whitespace', text: '⎡1  -2⎤\n⎢     ⎥\n⎣3  4 ⎦', rows: small },
  {
    format: 'whitespace',
    text: '½ ¼\n1½ –2',
    rows: [
      [0.5, 0.25],
      [1.5, -2],
    ],
  },
  { format: 'whitespace', text: '# by hand\n 1 -2\n 3  4\n', rows: small },
];

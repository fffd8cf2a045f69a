// Node's util.inspect, which console.log uses, and JSON.stringify.
import { inspect } from 'node:util';

const wide = Array.from({ length: 2 }, (_, row) =>
  Array.from({ length: 30 }, (_, col) => ((7919 * (row * 30 + col)) % 1009) - 500),
);
const matrices = [
  [
    [1, 0, -1],
    [2, 0, -2],
    [1, 0, -1],
  ],
  [
    [0.5, -1.25],
    [3, 100],
  ],
  [
    [1e10, 1e-10],
    [1e21, 12345678],
  ],
  [
    [Number.NaN, 1.5],
    [Infinity, -Infinity],
  ],
  [[-0, 1 / 3]],
  wide,
];

function announce(dialect, matrix) {
  const values = matrix.flat().map((value) => (Object.is(value, -0) ? '-0' : `${value}`));
  console.log(`@case node ${dialect} ${matrix.length} ${matrix[0].length} ${values.join(' ')}`);
}

console.log('@version node', process.versions.node);
for (const matrix of matrices) {
  announce('python', matrix);
  console.log(inspect(matrix));
  announce('python', matrix);
  console.log(inspect(matrix, { compact: false }));
  if (!matrix.flat().every(Number.isFinite)) continue;
  announce('json', matrix);
  console.log(JSON.stringify(matrix));
  announce('json', matrix);
  console.log(JSON.stringify(matrix, null, 2));
}

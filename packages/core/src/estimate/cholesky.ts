/** Added to a diagonal of ones: more than the rounding errors of the sums, so that a root can be taken. */
const ridge = 1e-11;

/**
 * What solves `A · x ≈ b` for a symmetric matrix, n × n, by Cholesky's factorization: `L · Lᵀ = D · A · D + ridge · I`,
 * the diagonal D scaling A's to 1. Repeated on what is left over, it converges. The ridge makes a singular matrix
 * solvable: the corrections then stay in the directions that the matrix determines (iterated Tikhonov regularization).
 */
export function solverOf(matrix: Float64Array, n: number): (b: Float64Array) => Float64Array {
  const scale = Float64Array.from({ length: n }, (_, i) => 1 / Math.sqrt(matrix[i * n + i]! || 1));
  const low = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]! * scale[i]! * scale[j]! + (i === j ? ridge : 0);
      for (let k = 0; k < j; k++) sum -= low[i * n + k]! * low[j * n + k]!;
      low[i * n + j] = i === j ? Math.sqrt(Math.max(sum, ridge / 10)) : sum / low[j * n + j]!;
    }
  }
  return (b) => {
    // Each round takes off what the ridge adds.
    const x = solveOnce(b);
    for (let round = 0; round < 2; round++) {
      const left = product(matrix, x, n).map((value, i) => b[i]! - value);
      for (const [i, step] of solveOnce(left).entries()) x[i]! += step;
    }
    return x;
  };

  function solveOnce(b: Float64Array): Float64Array {
    const x = b.map((value, i) => value * scale[i]!);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i]! -= low[i * n + k]! * x[k]!;
      x[i]! /= low[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i]! -= low[k * n + i]! * x[k]!;
      x[i]! /= low[i * n + i]!;
    }
    return x.map((value, i) => value * scale[i]!);
  }
}

/** A symmetric matrix, n × n, times a vector. */
function product(matrix: Float64Array, x: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * x[j]!;
    out[i] = sum;
  }
  return out;
}

/**
 * The condition of the least-squares problem with the normal matrix A: the root of its largest eigenvalue (by
 * power iteration) by the smallest (by inverse iteration). Infinity where A is singular within rounding.
 */
export function conditionOf(matrix: Float64Array, n: number): number {
  const largest = eigenvalue((v) => product(matrix, v, n), n);
  const smallest = 1 / eigenvalue(solverOf(matrix, n), n);
  return smallest > 10 * ridge * largest ? Math.sqrt(Math.max(1, largest / smallest)) : Infinity;
}

/** The largest eigenvalue of a symmetric positive definite map. */
function eigenvalue(map: (v: Float64Array) => Float64Array, n: number): number {
  // No eigenvector of an image is likely to be orthogonal to this start.
  let vector: Float64Array = Float64Array.from({ length: n }, (_, i) => 1 + Math.sin(i * i));
  let value = 0;
  for (let round = 0; round < 100; round++) {
    const size = Math.hypot(...vector);
    if (size === 0) return 0;
    const before = value;
    const unit = vector.map((it) => it / size);
    vector = map(unit);
    value = unit.reduce((sum, it, i) => sum + it * vector[i]!, 0);
    if (Math.abs(value - before) <= 1e-4 * value) break;
  }
  return value;
}

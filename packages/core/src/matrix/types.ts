/** The typed arrays that hold a matrix: every numeric one that JavaScript computes with. */
export type NumericArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** The typed arrays that a computation returns. */
export type FloatArray = Float32Array | Float64Array;

/** A matrix in row-major order: element `(r, c)` is `data[r * cols + c]`. */
export interface Matrix<T extends NumericArray = NumericArray> {
  readonly rows: number;
  readonly cols: number;
  readonly data: T;
}

/** The height and width of a matrix. */
export type Size = Omit<Matrix, 'data'>;

/** A matrix, or rows of plain numbers. */
export type MatrixLike = Matrix | readonly (readonly number[])[];

/** C×H×W in row-major order; channel `c` is the view `data.subarray(c * rows * cols, …)`. */
export interface Tensor<T extends NumericArray = NumericArray> {
  readonly channels: number;
  readonly rows: number;
  readonly cols: number;
  readonly data: T;
}

/** O×C×kh×kw in row-major order: `count` filters over `channels` channels. */
export interface Filters<T extends NumericArray = NumericArray> {
  readonly count: number;
  readonly channels: number;
  readonly rows: number;
  readonly cols: number;
  readonly data: T;
}

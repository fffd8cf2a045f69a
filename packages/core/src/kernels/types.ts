import type { Display } from '../image/display.js';
import type { Matrix } from '../matrix/types.js';

/** The groups of the catalogue, in the order in which a picker offers them. */
export const kernelGroups = [
  'Basic',
  'Smoothing',
  'Gradient',
  'Compass',
  'Second derivative',
  'Sharpening',
  'Emboss',
  'Lines',
  'Texture',
  'Motion',
] as const;

/** One of `kernelGroups`. */
export type KernelGroup = (typeof kernelGroups)[number];

/** A column and a row whose outer product is a kernel. */
export interface Separable {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

/** One kernel of the catalogue, made for correlation (not turned). */
export interface Kernel {
  /** In kebab case, such as `'sobel-x'`. */
  readonly id: string;
  readonly title: string;
  readonly group: KernelGroup;
  /** What it shows, in one line. */
  readonly meaning: string;
  /** The paper, book or program that it comes from. */
  readonly source: string;
  /** Shared by everyone who reads the catalogue: copy it before changing it. */
  readonly matrix: Matrix<Float64Array>;
  /**
   * How to show the response as grey values: `'clamped'` for kernels that sum to 1 and so keep the
   * brightness, `'absolute'` where strength is what counts, `'signed'` where the sign says
   * something: on which side an edge is bright, which side of a zero crossing this is.
   */
  readonly display: Display;
  /** Present where `column[i] * row[j]` is the matrix bit for bit in double precision. */
  readonly separable?: Separable;
}

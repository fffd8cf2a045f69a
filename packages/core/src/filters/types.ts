import type { Display } from '../image/display.js';
import type { Separable } from '../matrix/kernelLike.js';
import type { Matrix } from '../matrix/types.js';

/** A text in the languages that the catalogue speaks: English and Simplified Chinese. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** The groups of `filters`, in the order in which a picker offers them. */
export const filterGroups = [
  { id: 'Edge detectors', title: { en: 'Edge detectors', zh: '边缘检测' } },
  { id: 'Basic', title: { en: 'Basic', zh: '基本' } },
  { id: 'Smoothing', title: { en: 'Smoothing', zh: '平滑' } },
  { id: 'Gradient', title: { en: 'Gradient', zh: '梯度' } },
  { id: 'Compass', title: { en: 'Compass', zh: '罗盘算子' } },
  { id: 'Second derivative', title: { en: 'Second derivative', zh: '二阶导数' } },
  { id: 'Sharpening', title: { en: 'Sharpening', zh: '锐化' } },
  { id: 'Emboss', title: { en: 'Emboss', zh: '浮雕' } },
  { id: 'Lines', title: { en: 'Lines', zh: '线条' } },
  { id: 'Texture', title: { en: 'Texture', zh: '纹理' } },
  { id: 'Motion', title: { en: 'Motion', zh: '运动模糊' } },
] as const satisfies readonly { readonly id: string; readonly title: Words }[];

/** The id of one of `filterGroups`. */
export type FilterGroup = (typeof filterGroups)[number]['id'];

export type { Separable };

/** What every filter says of itself. */
interface Described {
  /** In kebab case, such as `'sobel'` or `'sobel-x'`. It fits into a file's name. */
  readonly id: string;
  readonly group: FilterGroup;
  readonly title: Words;
  /** What it shows, in one line. */
  readonly meaning: Words;
  /** The paper, book or program that it comes from. */
  readonly source: string;
  /**
   * How the result is shown as grey values: `'clamped'` for kernels that sum to 1 and so keep the
   * brightness, and for edge detectors; `'absolute'` where strength is what counts; `'signed'` where
   * the sign says something: on which side an edge is bright, which side of a zero crossing this is.
   */
  readonly display: Display;
}

/** A kernel, made for correlation (not rotated). */
export interface KernelFilter extends Described {
  readonly kind: 'kernel';
  /** Shared by everyone who reads the catalogue: copy it before changing it. */
  readonly matrix: Matrix;
  /** Present where `column[i] * row[j]` is the matrix bit for bit in double precision. */
  readonly separable?: Separable;
}

/**
 * Rows of weights.
 *
 * @inline
 */
export type Rows = readonly (readonly number[])[];

/** A pair of kernels, one for each axis, that estimates the gradient: the result is its length. */
export interface GradientFilter extends Described {
  readonly kind: 'gradient';
  /** Brighter to the right is positive. */
  readonly x: Rows;
  /** Brighter below is positive. */
  readonly y: Rows;
  /** Where the pair is separable: `x` is the column `smoothing` times the row `derivative`, `y` the
   * column `derivative` times the row `smoothing`, exactly. */
  readonly factors?: {
    readonly smoothing: readonly number[];
    readonly derivative: readonly number[];
  };
}

/** Where the bright side of an edge lies: `'n'` is above. */
export type CompassDirection = 'n' | 'nw' | 'w' | 'sw' | 's' | 'se' | 'e' | 'ne';

/** Eight kernels, one for each direction; the largest response is the edge's strength. */
export interface CompassFilter extends Described {
  readonly kind: 'compass';
  /** Counter-clockwise from north. */
  readonly kernels: readonly { readonly direction: CompassDirection; readonly matrix: Rows }[];
}

/** Canny's detector: thin lines. */
export interface CannyFilter extends Described {
  readonly kind: 'canny';
}

/** What is applied to an image: a kernel or an edge detector, as one piece of data. */
export type Filter = KernelFilter | GradientFilter | CompassFilter | CannyFilter;

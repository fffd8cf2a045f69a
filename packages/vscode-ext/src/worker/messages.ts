import type { Colormap, KernelEstimate, Matrix } from '@convolve/core';
import type { FileFault } from '@convolve/core/numbers';
import type { LabSettings } from '../shared/labSettings';
import type { Part, Source } from '../shared/protocol';

/** An image file. */
export interface ImageFile {
  readonly kind: 'image';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly maxMegapixels: number;
  /** About how many pixels of the screen a pane is wide, if it is looked at. */
  readonly paneWidth?: number;
}

/** An image file, or the numbers of a matrix. */
export type Subject = ImageFile | Extract<Source, { kind: 'matrix' }>;

/** The numbers of one channel, with the name that it is shown under. */
export interface Plane {
  readonly name: string;
  readonly matrix: Matrix;
}

/** Something to look at: pixels for the eye, and the numbers behind them, which come later. */
export interface Image {
  readonly rows: number;
  readonly cols: number;
  /** How many cells the side of a pixel of the bitmap has: 1 where nothing is reduced. */
  readonly factor: number;
  readonly bitmap: ImageBitmap | OffscreenCanvas;
  /** One plane, or red, green and blue; none before the numbers have come. */
  readonly planes: readonly Plane[];
  /** The values of the darkest and the brightest tone, or of the first and the last colour. */
  readonly scale?: readonly [low: number, high: number];
  /** The least and the greatest finite value of all planes, when the numbers have come. */
  readonly range?: readonly [low: number, high: number];
}

/** What became of the source. */
export interface Loaded {
  readonly rows: number;
  readonly cols: number;
  /** The image, whole or made smaller for the screen, which is seen before its pixels are read. */
  readonly bitmap?: ImageBitmap;
  /** The size of the file's image, if it was shrunk. */
  readonly shrunkFrom?: { readonly rows: number; readonly cols: number };
  /** How many frames the file has; only the first is shown. */
  readonly frames: number;
  /** How many bits a channel of the file has; 8 of them are left. */
  readonly bits: number;
  /** The file's faults that the browser passes over, in English. */
  readonly faults: readonly string[];
  /** What else there is to say of the file, in English. */
  readonly notes?: readonly string[];
  /** The arrays and planes of a file with its own numbers: a choice where there are several. */
  readonly parts?: { readonly arrays: readonly string[]; readonly planes: readonly string[] };
}

/** The outcome of a computation. */
export interface Computed {
  /** The last layer's input, where it is not the one that was sent before. */
  readonly input?: Image;
  /** The names of all channels that go into the last layer. */
  readonly inputNames: readonly string[];
  readonly result: Image;
  /** All maps of the last layer, small. */
  readonly maps: readonly { readonly name: string; readonly thumbnail: ImageBitmap }[];
  /** Channels into the first layer, out of it, out of the second, and so on. */
  readonly channels: readonly number[];
  readonly milliseconds: number;
}

/** The numbers behind the images of a computation. */
export interface Numbers {
  readonly input?: ImageNumbers;
  readonly result: ImageNumbers;
}

export type ImageNumbers = Required<Pick<Image, 'planes' | 'range'>> &
  /** The whole, where what came before was reduced. */
  Partial<Pick<Image, 'bitmap' | 'factor'>>;

/** Rows of a result, as pixels, that are ready before the whole is. */
export interface Strip {
  /** The size of the whole. */
  readonly rows: number;
  readonly cols: number;
  readonly top: number;
  /** As in a `Image`; the pixels are those of the reduced rows. */
  readonly factor: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** One kernel on one channel at one place. */
export interface ExplainedPart {
  readonly plane: string;
  readonly window: readonly number[];
  readonly products: readonly number[];
  readonly sum: number;
  /** The sum written out. */
  readonly text: string;
}

/** One kernel at one place, over all channels that it is summed over. */
export interface ExplainedFilter {
  /** `x`, `y` or a direction where an operator has several kernels, otherwise empty. */
  readonly label: string;
  readonly rows: number;
  readonly cols: number;
  readonly weights: readonly number[];
  readonly parts: readonly ExplainedPart[];
}

/** One cell of the result, taken apart. */
export interface ExplainedCell {
  readonly row: number;
  readonly col: number;
  /** The input row and column under the kernel's first element, and the steps between elements. */
  readonly top: number;
  readonly left: number;
  readonly dilation: readonly [rows: number, cols: number];
  readonly filters: readonly ExplainedFilter[];
  /** How the parts make up the result, where there are several. */
  readonly total: string;
}

/** What a result is compared with: its input, another map of the layer, or another image. */
export type Comparand = 'input' | 'other' | { readonly map: number };

/** A result compared with something. */
export interface Compared {
  /** What it is compared with. */
  readonly image: Image;
  /** The result less that, to look at; none where sizes or channels differ. */
  readonly difference?: Image & Required<Pick<Image, 'range'>>;
  /** How far the two are apart, in decibels. */
  readonly psnr?: number;
}

/** The kernel that makes another image of the source, as the core estimates it. */
export interface Found extends Omit<KernelEstimate, 'kernel'> {
  readonly rows: readonly (readonly number[])[];
}

/**
 * What the worker does, with what it is asked and what it answers. A newer `load` or `compute` replaces an
 * older one.
 */
export interface Work {
  load(asked: {
    readonly source: Subject;
    readonly shrink: boolean;
    /** Of a file with several planes; the first if it is not there. */
    readonly part?: Part;
  }): Loaded;
  /** What is seen comes first; `Numbers` follow as a second answer. */
  compute(asked: {
    readonly settings: LabSettings;
    /** Which map of the last layer is the result, and which channel the input to look at. */
    readonly map: number;
    readonly input: number;
    /** How many cells of the result lie side by side in one pixel of the screen, at least 1. */
    readonly factor: number;
  }): Computed | Numbers;
  explain(asked: { readonly row: number; readonly col: number }): ExplainedCell;
  png(asked: object): Uint8Array<ArrayBuffer>;
  /** Another image, to compare results with. */
  other(asked: { readonly source: ImageFile }): null;
  /** Which kernel makes this image of the source? It is then the other image to compare with, too. */
  find(asked: { readonly source: ImageFile }): Found;
  /** The colormap is that of the difference. */
  compare(asked: { readonly with: Comparand; readonly colormap: Colormap }): Compared;
}

/** What the worker is asked. */
export type Asked<T extends keyof Work> = Parameters<Work[T]>[0];

/** A question to the worker. */
export type WorkerRequest = {
  [T in keyof Work]: { readonly type: T; readonly id: number } & Asked<T>;
}[keyof Work];

/** Why something did not work, in a form that the lab makes a sentence of. */
export type Failure =
  | { readonly reason: 'undecodable'; readonly detail: string }
  | { readonly reason: 'unreadable'; readonly fault: FileFault }
  | { readonly reason: 'tooLarge'; readonly rows: number; readonly cols: number }
  | { readonly reason: 'kernelTooLarge'; readonly kernel: string; readonly input: string }
  | { readonly reason: 'unequalImages'; readonly before: string; readonly after: string }
  | { readonly reason: 'cannyInput' | 'unequalSizes' | 'nothingToCompare' }
  | { readonly reason: 'failed'; readonly detail: string }
  | { readonly reason: 'superseded' };

/** What the worker says to a question, whose id it has. */
export type WorkerReply =
  | { readonly type: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly type: 'strip'; readonly id: number; readonly strip: Strip }
  | { readonly type: 'answer'; readonly id: number; readonly answer: ReturnType<Work[keyof Work]> }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure };

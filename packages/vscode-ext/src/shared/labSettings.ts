import type { Border, Colormap, Display, EdgeOperatorId, Mode } from '@convolve/core';

/** A kernel with the name that it is shown under: plain rows, so that it survives as JSON. */
export interface NamedKernel {
  readonly name: string;
  readonly rows: readonly (readonly number[])[];
  /** How its result is shown, if the kernel says so; otherwise the setting stays. */
  readonly display?: Display;
  /**
   * Makes the result the edge map of this operator instead of the response of `rows`, which then
   * hold the operator's first kernel. An edited kernel loses it.
   */
  readonly operator?: EdgeOperatorId;
}

/** What of a picture is convolved: grey, one colour, each colour, or the sum over the three. */
export type ChannelChoice = 'gray' | 'red' | 'green' | 'blue' | 'each' | 'sum';

/** One layer: its kernels give one map each. */
export interface LayerSettings {
  readonly kernels: readonly NamedKernel[];
  /** Correlation lays the kernel down as it is, convolution turns it by 180°. */
  readonly operation: 'correlate' | 'convolve';
  /** Which outputs there are: one for each element (`same`), where the kernel fits, or all. */
  readonly mode: Mode;
  readonly border: Border;
  readonly stride: readonly [rows: number, cols: number];
  readonly dilation: readonly [rows: number, cols: number];
}

/** All that a person sets in the lab. JSON through and through: it is saved and restored. */
export interface LabSettings {
  /** The layers up to the one on the screen; the first one's input is the source. */
  readonly layers: readonly LayerSettings[];
  readonly channels: ChannelChoice;
  readonly display: Display;
  /** `null` shows grey, or the picture's colours for `channels: 'each'`. */
  readonly colormap: Colormap | null;
}

/** What part of the pictures is on the screen, alike in both panes. */
export interface LabView {
  /** Screen pixels per image pixel, or 0 to fit the pane. */
  readonly zoom: number;
  /** The image point in the middle of the pane. */
  readonly x: number;
  readonly y: number;
}

/** The settings of a new lab with one kernel. */
export function initialSettings(kernel: NamedKernel): LabSettings {
  return {
    layers: [
      {
        kernels: [kernel],
        operation: 'correlate',
        mode: 'same',
        border: 'reflect',
        stride: [1, 1],
        dilation: [1, 1],
      },
    ],
    channels: 'gray',
    display: kernel.display ?? 'absolute',
    colormap: null,
  };
}

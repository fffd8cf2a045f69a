import type { Border, ChannelChoice, Colormap, Display, Mode, Operation } from '@convolve/core';
import { displayOf, type NamedKernel, readKernel } from './kernels';

/** One layer: its kernels give one map each. */
export interface LayerSettings {
  readonly kernels: readonly NamedKernel[];
  /** Correlation lays the kernel down as it is, convolution turns it by 180°. */
  readonly operation: Operation;
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

/** What is remembered of one lab for the next: other settings, as the stride, belong to one picture. */
export interface Choices {
  readonly kernel?: NamedKernel;
  readonly border?: Border;
  readonly display?: Display;
  readonly colormap?: Colormap | null;
}

/** What of the choices a change of the settings is. A kernel brings its own display, which is none. */
export function choicesOf(before: LabSettings, after: LabSettings): Choices {
  const [old, now] = [before.layers.at(-1)!, after.layers.at(-1)!];
  if (before.layers.length !== after.layers.length) return {};
  const kernel = now.kernels[0]!;
  const isOther = JSON.stringify(old.kernels) !== JSON.stringify(now.kernels);
  if (isOther) return after.layers.length === 1 ? { kernel } : {};
  return {
    ...(old.border !== now.border && { border: now.border }),
    ...(before.display !== after.display && { kernel, display: after.display }),
    ...(before.colormap !== after.colormap && { colormap: after.colormap }),
  };
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
    display: displayOf(kernel) ?? 'absolute',
    colormap: null,
  };
}

/** Settings as this or an earlier version has saved them. */
export function readSettings(saved: LabSettings): LabSettings {
  const layers = saved.layers.map((layer) => ({
    ...layer,
    kernels: layer.kernels.map(readKernel),
  }));
  return { ...saved, layers };
}

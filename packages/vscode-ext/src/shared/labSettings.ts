import type { Border, ChannelChoice, Colormap, Display, Mode, Operation } from '@convolve/core';
import { displayOf, type NamedKernel, readKernel } from './kernels';

/** How a map is shown. */
export interface Look {
  readonly display: Display;
  /** `null`: the image's colours for `channels: 'each'`, diverging ones for `'signed'`, otherwise grey. */
  readonly colormap: Colormap | null;
}

/** A kernel of a layer, whose map may have its own look. */
export type LayerKernel = NamedKernel & { readonly look?: Look };

/** The percentiles of a map's values that its scale goes by: 1 value in 200 may lie beyond each end. */
export const percentiles = [0.5, 99.5] as const;

/** One layer: its kernels give one map each. */
export interface LayerSettings {
  readonly kernels: readonly LayerKernel[];
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
  /** The look of maps without their own. */
  readonly display: Display;
  readonly colormap: Colormap | null;
}

/** How a map of the last layer is shown. */
export function lookOfMap({ layers, display, colormap }: LabSettings, map: number): Look {
  return layers.at(-1)!.kernels[map]?.look ?? { display, colormap };
}

/** What is remembered of one lab for the next: other settings, as the stride, belong to one image. */
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
  const kernel = withoutLook(now.kernels[0]!);
  const [oldKernels, kernels] = [old.kernels.map(withoutLook), now.kernels.map(withoutLook)];
  const isOther = JSON.stringify(oldKernels) !== JSON.stringify(kernels);
  if (isOther) return after.layers.length === 1 ? { kernel } : {};
  return {
    ...(old.border !== now.border && { border: now.border }),
    ...(before.display !== after.display && { kernel, display: after.display }),
    ...(before.colormap !== after.colormap && { colormap: after.colormap }),
  };
}

/** A layer's kernel as the list has it. */
export function withoutLook({ look: _, ...kernel }: LayerKernel): NamedKernel {
  return kernel;
}

/** What part of the images is on the screen, alike in both panes. */
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
    kernels: layer.kernels.map((kernel) => ({
      ...readKernel(kernel),
      ...(kernel.look && { look: kernel.look }),
    })),
  }));
  return { ...saved, layers };
}

import {
  type Band,
  type ChannelChoice,
  channelsOf,
  type RgbaImage,
  type Shown,
} from '@convolve/core';
import type { NamedKernel } from '../shared/kernels';
import { type LabSettings, lookOfMap } from '../shared/labSettings';
import { inputOf, mapNumbers, type ShownMap, shownMap } from './compute/oneMap';
import type { Job } from './Job';
import type { Plane, Strip } from './messages';
import { stripOf } from './pixels';

/** What goes into a layer. */
export interface Inputs {
  readonly names: readonly string[];
  /** Whether each gives a map for itself. */
  readonly isEach: boolean;
  /** Their numbers, which an image's first maps do without. */
  planes(): Promise<readonly Plane[]>;
}

/** The maps that settings ask for, computed where they are not kept from the settings before. */
export class LayerMaps {
  /** What these settings use. */
  readonly used = new Map<string, unknown>();

  constructor(
    private readonly source: RgbaImage | Plane,
    private readonly settings: LabSettings,
    private readonly kept: ReadonlyMap<string, unknown>,
    private readonly job: Job,
  ) {
    const last = settings.layers.length - 1;
    const keys = settings.layers.flatMap(({ kernels }, index) =>
      kernels.map((it, map) => (index < last ? this.keyOf(index, it) : this.shownKeyOf(it, map))),
    );
    job.expect(keys.filter((key) => !kept.has(key)).length);
  }

  /** What goes into the last layer, and how many channels go into each layer and out of the last. */
  async inputs(): Promise<{ readonly inputs: Inputs; readonly channels: readonly number[] }> {
    const { source } = this;
    const { layers, channels: choice } = this.settings;
    const names = channelNames(source, choice);
    let inputs: Inputs = {
      names,
      isEach: choice === 'each' && names.length > 1,
      planes: () =>
        this.keep(choice, () =>
          'name' in source
            ? [source]
            : channelsOf(source, choice).map((matrix, at) => ({ name: names[at]!, matrix })),
        ),
    };
    const channels = [names.length];
    for (const [index, { kernels }] of layers.slice(0, -1).entries()) {
      const maps: Plane[] = [];
      for (const kernel of kernels) maps.push(...(await this.numbers(index, kernel, inputs)));
      inputs = { names: maps.map(({ name }) => name), isEach: false, planes: async () => maps };
      channels.push(maps.length);
    }
    channels.push(layers.at(-1)!.kernels.length * (inputs.isEach ? names.length : 1));
    return { inputs, channels };
  }

  /** The numbers of one map of a layer. */
  async numbers(
    index: number,
    kernel: NamedKernel,
    { names, isEach, planes }: Inputs,
  ): Promise<readonly Plane[]> {
    const layer = this.settings.layers[index]!;
    const matrices = await this.keep(this.keyOf(index, kernel), async () =>
      mapNumbers(inputOf(await planes(), isEach), kernel, layer, this.job),
    );
    return matrices.map((matrix, at) => ({ name: isEach ? names[at]! : kernel.name, matrix }));
  }

  /**
   * All maps of the last layer, as they are seen.
   *
   * @param factor By how much those rows are reduced.
   * @param paint Is given rows of the chosen one as they are ready.
   */
  async shown(
    inputs: Inputs,
    chosen: number,
    factor: number,
    paint: (strip: Strip) => void,
  ): Promise<readonly ShownMap[]> {
    const { source, settings, job } = this;
    const { layers, channels } = settings;
    const layer = layers.at(-1)!;
    // Several colours are taken from the image as they are needed; one is kept for the next kernel.
    const isImage = layers.length === 1 && !('name' in source) && inputs.names.length > 1;
    const input = isImage ? { image: source, channels } : inputOf(await inputs.planes(), false);
    let painted = 0;
    const ready = ({ to, result }: Band<Shown>) => {
      const end = to - (to % factor);
      const strip = end > painted && stripOf(result, painted, end, factor);
      if (strip) paint(strip);
      painted = end;
    };
    const maps: ShownMap[] = [];
    for (const [index, kernel] of layer.kernels.entries()) {
      const make = () =>
        shownMap(
          input,
          kernel,
          layer,
          lookOfMap(settings, index),
          job,
          index === chosen ? ready : undefined,
        );
      maps.push(await this.keep(this.shownKeyOf(kernel, index), make));
    }
    return maps;
  }

  private async keep<R>(key: string, make: () => R | Promise<R>): Promise<R> {
    const known = (this.used.get(key) ?? this.kept.get(key)) as R | undefined;
    const result = known ?? (await make());
    this.used.set(key, result);
    return result;
  }

  /** What the numbers of a map follow from, as text. */
  private keyOf(index: number, kernel: NamedKernel): string {
    const { channels, layers } = this.settings;
    const weights = 'filter' in kernel ? kernel.filter : kernel.rows;
    const layer = { ...layers[index], kernels: weights };
    return JSON.stringify([channels, layers.slice(0, index), layer]);
  }

  /** What a map of the last layer follows from, as it is seen. */
  private shownKeyOf(kernel: NamedKernel, map: number): string {
    const { display, colormap } = lookOfMap(this.settings, map);
    return `${this.keyOf(this.settings.layers.length - 1, kernel)} ${display} ${colormap}`;
  }
}

/** The names of what the first layer takes of an image; a plane is one whatever was chosen. */
function channelNames(source: RgbaImage | Plane, choice: ChannelChoice): readonly string[] {
  if ('name' in source) return [source.name];
  return choice === 'each' || choice === 'sum' ? ['red', 'green', 'blue'] : [choice];
}

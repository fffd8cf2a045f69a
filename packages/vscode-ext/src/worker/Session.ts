import { applyFilter, type Band, type Matrix, type RgbaImage, type Shown } from '@convolve/core';
import type { NamedKernel } from '../shared/kernels';
import type { LabSettings, LayerSettings } from '../shared/labSettings';
import type { Source } from '../shared/protocol';
import { explainCell } from './compute/explainCell';
import { extremes } from './compute/extremes';
import { inputPlanes } from './compute/inputPlanes';
import { inputOf, lookOf, mapNumbers, shownMap } from './compute/maps';
import { decodePicture } from './decode/decodePicture';
import { type Job, Superseded } from './Job';
import type { Computed, ExplainedCell, Loaded, Numbers, Picture, Plane, Strip } from './messages';
import { bitmapOf, bitmapOfPixels, encodePng, stripOf, thumbnailOf } from './pixels';

/** What is on the screen, kept for questions about it. */
interface OnScreen {
  readonly layer: LayerSettings;
  readonly kernel: NamedKernel;
  readonly inputs: readonly Plane[];
  readonly isEach: boolean;
  readonly shown: Shown;
}

/** What one computation asks for. */
interface Round {
  readonly source: RgbaImage<Uint8ClampedArray<ArrayBuffer>> | Matrix;
  readonly settings: LabSettings;
  readonly job: Job;
  /** What it uses, which is kept for the next one. */
  readonly used: Map<string, unknown>;
}

/** What a computation gives: first what is seen, then the numbers behind it. */
export interface Computation {
  readonly computed: Computed;
  numbers(): Promise<Numbers>;
}

/** One source with what was computed from it, kept as long as the settings ask for it. */
export class Session {
  private source: RgbaImage<Uint8ClampedArray<ArrayBuffer>> | Matrix | undefined;
  /** The source as it was decoded, until it is on the screen. */
  private decoded: ImageBitmap | undefined;
  private loads = 0;
  private kept = new Map<string, unknown>();
  /** What input the lab has, and of which it has the numbers. */
  private sentInput = '';
  private sentNumbers = '';
  private onScreen: OnScreen | undefined;

  async load(source: Source, shrink: boolean): Promise<Loaded> {
    const turn = ++this.loads;
    this.source = undefined;
    this.decoded?.close();
    this.decoded = undefined;
    this.kept.clear();
    this.sentInput = '';
    this.sentNumbers = '';
    this.onScreen = undefined;
    if (source.kind === 'matrix') {
      const { rows, cols } = source;
      this.source = { rows, cols, data: Float64Array.from(source.data) };
      return { rows, cols, frames: 1 };
    }
    const { image, bitmap, ...rest } = await decodePicture(
      source.bytes,
      source.maxMegapixels,
      shrink,
    );
    // Decoding cannot be stopped, but an older file must not take a newer one's place.
    if (turn !== this.loads) {
      bitmap.close();
      throw new Superseded();
    }
    this.source = image;
    this.decoded = bitmap;
    return { rows: image.height, cols: image.width, ...rest };
  }

  /**
   * Computes the maps of the last layer.
   *
   * @param paint Is given rows of the chosen map as they are ready.
   */
  async compute(
    settings: LabSettings,
    map: number,
    input: number,
    job: Job,
    paint: (strip: Strip) => void,
  ): Promise<Computation> {
    const { source } = this;
    if (!source) throw new Error('There is nothing to convolve yet');
    const start = performance.now();
    const { layers } = settings;
    const layer = layers.at(-1)!;
    const chosen = Math.min(map, layer.kernels.length - 1);
    const kernel = layer.kernels[chosen]!;
    const round: Round = { source, settings, job, used: new Map() };
    const keys = [
      ...layers
        .slice(0, -1)
        .flatMap((at, index) => at.kernels.map((it) => keyOf(settings, index, it))),
      ...layer.kernels.map((it) => shownKeyOf(settings, it)),
    ];
    job.expect(keys.filter((it) => !this.kept.has(it)).length);

    const { inputs, isEach, channels } = await this.inputs(round);
    const maps = await this.maps(round, inputs, chosen, paint);
    const shown = maps[chosen]!;
    const bitmap = await bitmapOf(shown);
    const thumbnails: Computed['maps'][number][] = [];
    for (const [index, { name }] of layer.kernels.entries()) {
      const whole = index === chosen ? bitmap : await bitmapOf(maps[index]!);
      thumbnails.push({ name, thumbnail: await thumbnailOf(whole) });
      if (whole !== bitmap) whole.close();
    }
    await job.checkpoint();

    this.onScreen = { layer, kernel, inputs, isEach, shown };
    const at = layers.length > 1 ? Math.min(input, inputs.length - 1) : -1;
    const looked = at < 0 ? inputs : [inputs[at]!];
    const key = inputKey(round, at, this.loads);
    const inputPicture = key === this.sentInput ? undefined : await this.input(round, looked, at);
    this.sentInput = key;
    const computed: Computed = {
      ...(inputPicture && { input: inputPicture }),
      inputNames: inputs.map(({ name }) => name),
      result: picture(bitmap),
      maps: thumbnails,
      channels,
      milliseconds: performance.now() - start,
    };
    const numbers = async (): Promise<Numbers> => {
      const planes = await this.numbers(round, layers.length - 1, kernel, inputs, isEach);
      // Nothing of another source may be kept.
      if (source === this.source) this.kept = round.used;
      const isSent = key === this.sentNumbers;
      this.sentNumbers = key;
      return { ...(!isSent && { input: withRange(looked) }), result: withRange(planes) };
    };
    return { computed, numbers };
  }

  explain(row: number, col: number): ExplainedCell {
    if (!this.onScreen) throw new Error('There is no result yet');
    const { inputs, kernel, layer, isEach } = this.onScreen;
    return explainCell(inputs, kernel, layer, row, col, !isEach);
  }

  png(): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.onScreen) throw new Error('There is no result yet');
    return encodePng(this.onScreen.shown);
  }

  /** A result that is kept, or made. */
  private async keep<R>({ used }: Round, key: string, make: () => R | Promise<R>): Promise<R> {
    const result = (this.kept.get(key) as R | undefined) ?? (await make());
    used.set(key, result);
    return result;
  }

  /** What goes into the last layer, and how many channels go into each layer and out of the last. */
  private async inputs(round: Round) {
    const { source, settings } = round;
    const { layers, channels: choice } = settings;
    let inputs = await this.keep(round, choice, () => inputPlanes(source, choice));
    let isEach = choice === 'each' && inputs.length > 1;
    const channels = [inputs.length];
    for (const [index, { kernels }] of layers.slice(0, -1).entries()) {
      const maps: Plane[] = [];
      for (const kernel of kernels) {
        maps.push(...(await this.numbers(round, index, kernel, inputs, isEach)));
      }
      inputs = maps;
      isEach = false;
      channels.push(maps.length);
    }
    channels.push(layers.at(-1)!.kernels.length * (isEach ? inputs.length : 1));
    return { inputs, isEach, channels };
  }

  /** The numbers of one map of a layer. */
  private async numbers(
    round: Round,
    index: number,
    kernel: NamedKernel,
    inputs: readonly Plane[],
    isEach: boolean,
  ): Promise<readonly Plane[]> {
    const { settings, job } = round;
    const key = keyOf(settings, index, kernel);
    const matrices = await this.keep(round, key, () =>
      mapNumbers(inputOf(inputs, isEach), kernel, settings.layers[index]!, job),
    );
    return matrices.map((matrix, at) => ({
      name: isEach ? inputs[at]!.name : kernel.name,
      matrix,
    }));
  }

  /** All maps of the last layer, as they are seen. */
  private async maps(
    round: Round,
    inputs: readonly Plane[],
    chosen: number,
    paint: (strip: Strip) => void,
  ): Promise<readonly Shown[]> {
    const { source, settings, job } = round;
    const { layers, channels } = settings;
    const layer = layers.at(-1)!;
    const isPicture = layers.length === 1 && !('rows' in source);
    const input = isPicture ? { image: source, channels } : inputOf(inputs, false);
    let painted = 0;
    const ready = ({ to, result }: Band<Shown>) => {
      const strip = to > painted && stripOf(result, painted, to);
      if (strip) paint(strip);
      painted = to;
    };
    const maps: Shown[] = [];
    for (const [index, kernel] of layer.kernels.entries()) {
      const make = () =>
        shownMap(input, kernel, layer, settings, job, index === chosen ? ready : undefined);
      maps.push(await this.keep(round, shownKeyOf(settings, kernel), make));
    }
    return maps;
  }

  /** The input to look at; `at` is −1 for the source. */
  private async input(
    { source, settings }: Round,
    planes: readonly Plane[],
    at: number,
  ): Promise<Picture> {
    if (at < 0 && !('rows' in source)) {
      const bitmap = this.decoded ?? (await bitmapOfPixels(source));
      this.decoded = undefined;
      return picture(bitmap);
    }
    const { display } = settings;
    const look = { ...settings, display: at < 0 && display !== 'signed' ? 'stretched' : display };
    // The values themselves, shown as a result is.
    return picture(await bitmapOf(applyFilter(planes[0]!.matrix, [[1]], lookOf(look)) as Shown));
  }
}

/** What the numbers of a map follow from, as text. */
function keyOf({ channels, layers }: LabSettings, index: number, kernel: NamedKernel): string {
  const weights = 'filter' in kernel ? kernel.filter : kernel.rows;
  return JSON.stringify([channels, layers.slice(0, index), { ...layers[index], kernels: weights }]);
}

/** What a map of the last layer is, as it is seen. */
function shownKeyOf(settings: LabSettings, kernel: NamedKernel): string {
  const { layers, display, colormap } = settings;
  return `${keyOf(settings, layers.length - 1, kernel)} ${display} ${colormap}`;
}

function inputKey({ source, settings }: Round, at: number, load: number): string {
  const { layers, channels, display, colormap } = settings;
  const isPainted = at >= 0 || 'rows' in source;
  const before = at >= 0 && layers.slice(0, -1);
  return JSON.stringify([load, at, channels, before, isPainted && [display, colormap]]);
}

function withRange(planes: readonly Plane[]): Numbers['result'] {
  return { planes, range: extremes(planes.map(({ matrix }) => matrix)) };
}

function picture(bitmap: ImageBitmap): Picture {
  return { rows: bitmap.height, cols: bitmap.width, bitmap, planes: [] };
}

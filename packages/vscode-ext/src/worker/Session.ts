import type { Matrix, RgbaImage } from '@convolve/core';
import type { LabSettings, LayerSettings, NamedKernel } from '../shared/labSettings';
import type { Source } from '../shared/protocol';
import { applyKernel, workOf } from './compute/applyKernel';
import { explainCell } from './compute/explainCell';
import { extremes } from './compute/extremes';
import { inputPlanes } from './compute/inputPlanes';
import type { Painting } from './compute/paint';
import { decodePicture } from './decode/decodePicture';
import { type Job, Superseded } from './Job';
import type { Computed, ExplainedCell, Loaded, Numbers, Picture, Plane } from './messages';
import { bitmapOf, bitmapOfPixels, encodePng, thumbnailOf } from './pixels';

/** One kernel's part of a layer: one plane, or one for each colour. */
interface FeatureMap {
  readonly name: string;
  readonly planes: readonly Plane[];
}

/** What is on the screen, kept for questions about it. */
interface Shown {
  readonly layer: LayerSettings;
  readonly kernel: NamedKernel;
  readonly inputs: readonly Plane[];
  readonly each: boolean;
  readonly painting: Painting;
}

/** One source with what was computed from it. Maps are kept as long as the settings ask for them. */
export class Session {
  private source: RgbaImage<Uint8ClampedArray<ArrayBuffer>> | Matrix | undefined;
  /** The source as it was decoded, until it is on the screen. */
  private decoded: ImageBitmap | undefined;
  private loads = 0;
  private planes = new Map<string, readonly Plane[]>();
  private maps = new Map<string, readonly Matrix[]>();
  private sentInput = '';
  private shown: Shown | undefined;

  async load(source: Source, shrink: boolean): Promise<Loaded> {
    const turn = ++this.loads;
    this.source = undefined;
    this.decoded?.close();
    this.decoded = undefined;
    this.planes.clear();
    this.maps.clear();
    this.sentInput = '';
    this.shown = undefined;
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

  async compute(
    settings: LabSettings,
    map: number,
    input: number,
    job: Job,
  ): Promise<{ readonly computed: Computed; readonly numbers: Numbers }> {
    const { source } = this;
    if (!source) throw new Error('There is nothing to convolve yet');
    const start = performance.now();
    const { display, colormap, layers } = settings;
    const each = settings.channels === 'each' && !('rows' in source);
    const used = new Map<string, readonly Matrix[]>();
    let inputs = this.inputs(source, settings);
    const channels = [inputs.length];
    let featureMaps: FeatureMap[] = [];
    let prefix: unknown = settings.channels;
    for (const [index, layer] of layers.entries()) {
      if (index > 0) inputs = featureMaps.flatMap(({ planes }) => planes);
      const apart = each && index === 0;
      featureMaps = await this.layer(inputs, layer, apart, prefix, used, job);
      channels.push(featureMaps.reduce((sum, { planes }) => sum + planes.length, 0));
      prefix = [prefix, layer];
    }
    this.maps = used;

    const layer = layers.at(-1)!;
    const chosen = Math.min(map, featureMaps.length - 1);
    await job.checkpoint();

    const paintings = featureMaps.map(({ planes }): Painting => {
      const matrices = planes.map(({ matrix }) => matrix);
      return { planes: matrices, display, colormap, range: extremes(matrices) };
    });
    const painting = paintings[chosen]!;
    const bitmap = await bitmapOf(painting);
    const maps: Computed['maps'][number][] = [];
    for (const [index, { name }] of featureMaps.entries()) {
      const whole = index === chosen ? bitmap : await bitmapOf(paintings[index]!);
      maps.push({ name, thumbnail: await thumbnailOf(whole) });
      if (whole !== bitmap) whole.close();
    }
    await job.checkpoint();

    this.shown = {
      layer,
      kernel: layer.kernels[chosen]!,
      inputs,
      each: each && layers.length === 1,
      painting,
    };
    const at = Math.min(input, inputs.length - 1);
    const looked = layers.length > 1 ? [inputs[at]!] : inputs;
    const inputPicture = await this.input(source, settings, looked, layers.length > 1 ? at : -1);
    const { planes } = featureMaps[chosen]!;
    const computed: Computed = {
      ...(inputPicture && { input: inputPicture }),
      inputNames: inputs.map(({ name }) => name),
      result: picture(bitmap, painting.range),
      maps,
      channels,
      milliseconds: performance.now() - start,
    };
    return { computed, numbers: { ...(inputPicture && { input: looked }), result: planes } };
  }

  explain(row: number, col: number): ExplainedCell {
    if (!this.shown) throw new Error('There is no result yet');
    const { inputs, kernel, layer, each } = this.shown;
    return explainCell(inputs, kernel, layer, row, col, !each);
  }

  png(): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.shown) throw new Error('There is no result yet');
    return encodePng(this.shown.painting);
  }

  private inputs(source: RgbaImage | Matrix, { channels }: LabSettings): readonly Plane[] {
    const known = this.planes.get(channels);
    if (known) return known;
    const planes = inputPlanes(source, channels);
    this.planes.clear();
    this.planes.set(channels, planes);
    return planes;
  }

  private async layer(
    inputs: readonly Plane[],
    layer: LayerSettings,
    apart: boolean,
    prefix: unknown,
    used: Map<string, readonly Matrix[]>,
    job: Job,
  ): Promise<FeatureMap[]> {
    const matrices = inputs.map(({ matrix }) => matrix);
    const groups = apart ? matrices.map((matrix) => [matrix]) : [matrices];
    const keys = layer.kernels.map(({ rows, operator }) =>
      JSON.stringify([prefix, { ...layer, kernels: [] }, rows, operator]),
    );
    layer.kernels.forEach((kernel, index) => {
      if (!this.maps.has(keys[index]!)) job.expect(workOf(matrices, kernel, layer));
    });
    const featureMaps: FeatureMap[] = [];
    for (const [index, kernel] of layer.kernels.entries()) {
      const key = keys[index]!;
      let results = this.maps.get(key) ?? used.get(key);
      if (!results) {
        const fresh: Matrix[] = [];
        for (const group of groups) fresh.push(await applyKernel(group, kernel, layer, job));
        results = fresh;
      }
      used.set(key, results);
      featureMaps.push({
        name: kernel.name,
        planes: results.map((matrix, at) => ({
          name: apart ? inputs[at]!.name : kernel.name,
          matrix,
        })),
      });
    }
    return featureMaps;
  }

  /** The input to look at, if it is not the one that was sent last; `at` is −1 for the source. */
  private async input(
    source: RgbaImage<Uint8ClampedArray<ArrayBuffer>> | Matrix,
    settings: LabSettings,
    planes: readonly Plane[],
    at: number,
  ): Promise<Picture | undefined> {
    const { layers, channels, display, colormap } = settings;
    const painted = at >= 0 || 'rows' in source;
    const key = JSON.stringify([
      this.loads,
      at,
      channels,
      at >= 0 && layers.slice(0, -1),
      painted && [display, colormap],
    ]);
    if (key === this.sentInput) return undefined;
    this.sentInput = key;
    const matrices = planes.map(({ matrix }) => matrix);
    const range = extremes(matrices);
    if (at < 0 && !('rows' in source)) {
      const bitmap = this.decoded ?? (await bitmapOfPixels(source));
      this.decoded = undefined;
      return picture(bitmap, range);
    }
    const how = at < 0 && display !== 'signed' ? 'stretched' : display;
    return picture(await bitmapOf({ planes: matrices, display: how, colormap, range }), range);
  }
}

function picture(bitmap: ImageBitmap, range: Picture['range']): Picture {
  return { rows: bitmap.height, cols: bitmap.width, bitmap, planes: [], range };
}

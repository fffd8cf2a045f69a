import { extremes } from '@convolve/core';
import { type LabSettings, type Look, lookOfMap } from '../shared/labSettings';
import { compare, type OnScreen, type OtherImage } from './compare';
import { explainCell } from './compute/explainCell';
import { findKernel } from './compute/findKernel';
import { decodeImage } from './decode/decodeImage';
import { type Pixels, readPixels } from './decode/readPixels';
import { inputImage } from './inputImage';
import { type Job, Superseded } from './Job';
import { LabSource } from './LabSource';
import { LayerMaps } from './LayerMaps';
import type {
  Asked,
  Compared,
  Computed,
  ExplainedCell,
  Found,
  ImageFile,
  ImageNumbers,
  Loaded,
  Numbers,
  Plane,
  Strip,
} from './messages';
import { copyOf, encodePng, imageOf, thumbnailOf } from './pixels';

/** What a computation gives: first what is seen, then the numbers behind it. */
export interface Computation {
  readonly computed: Computed;
  numbers(): Promise<Numbers>;
}

/** One source with what was computed from it, kept as long as the settings ask for it. */
export class Session {
  private readonly source = new LabSource();
  private kept = new Map<string, unknown>();
  /** What input the lab has, whether that is made smaller, and of which it has the numbers. */
  private sentInput = '';
  private isSmall = false;
  private sentNumbers = '';
  private onScreen: OnScreen | undefined;
  private other: OtherImage | undefined;

  load({ source, shrink, part }: Asked<'load'>): Promise<Loaded> {
    const loading = this.source.load(source, shrink, part);
    this.kept = new Map();
    // The answer's image is the input.
    this.sentInput = String(this.source.turn);
    this.isSmall = true;
    this.sentNumbers = '';
    this.onScreen = undefined;
    return loading;
  }

  /**
   * Computes the maps of the last layer; its image is reduced until the numbers come.
   *
   * @param paint Is given rows of the chosen map as they are ready.
   */
  async compute(
    { settings, map, input, factor }: Asked<'compute'>,
    job: Job,
    paint: (strip: Strip) => void,
  ): Promise<Computation> {
    const { turn } = this.source;
    const source = await this.source.read(settings.channels);
    if (turn !== this.source.turn) throw new Superseded();
    performance.mark('has the pixels');
    const start = performance.now();
    const { layers } = settings;
    const layer = layers.at(-1)!;
    const chosen = Math.min(map, layer.kernels.length - 1);
    const kernel = layer.kernels[chosen]!;
    const maps = new LayerMaps(source, settings, this.kept, job);
    const { inputs, channels } = await maps.inputs();
    const all = await maps.shown(inputs, chosen, factor, paint);
    const { shown, scale } = all[chosen]!;
    performance.mark('has computed');
    const result = { ...(await imageOf(shown, factor)), scale };
    const thumbnails: Computed['maps'][number][] = [];
    for (const [index, { name }] of layer.kernels.entries()) {
      const { bitmap } = index === chosen ? result : await imageOf(all[index]!.shown, factor);
      thumbnails.push({ name, thumbnail: await thumbnailOf(bitmap) });
      if (bitmap !== result.bitmap) bitmap.close();
    }
    await job.checkpoint();

    this.onScreen = { layer, kernel, inputs, shown, settings, maps, all };
    const at = layers.length > 1 ? Math.min(input, inputs.names.length - 1) : -1;
    const look = lookOfMap(settings, chosen);
    const bitmap = at < 0 ? this.source.decoded : undefined;
    const key = `${turn} ${lookedAt(settings, look, at, !bitmap)}`;
    const seen = bitmap ? `${turn}` : key;
    const newInput =
      seen === this.sentInput ? undefined : await inputImage(bitmap, look, inputs, at);
    if (newInput) this.isSmall = false;
    this.sentInput = seen;
    const computed: Computed = {
      ...(newInput && { input: newInput }),
      inputNames: inputs.names,
      result,
      maps: thumbnails,
      channels,
      milliseconds: performance.now() - start,
    };
    const numbers = async (): Promise<Numbers> => {
      const planesOfResult = await maps.numbers(layers.length - 1, kernel, inputs);
      const planes = await inputs.planes();
      // Nothing of another source may be kept.
      if (turn === this.source.turn) this.kept = maps.used;
      await job.checkpoint();
      const isSent = key === this.sentNumbers;
      this.sentNumbers = key;
      const whole = bitmap && this.isSmall && { bitmap: await copyOf(bitmap), factor: 1 };
      if (whole) this.isSmall = false;
      return {
        ...(!isSent && { input: { ...whole, ...withRange(at < 0 ? planes : [planes[at]!]) } }),
        result: { ...(factor > 1 && (await imageOf(shown))), ...withRange(planesOfResult) },
      };
    };
    return { computed, numbers };
  }

  async explain({ row, col }: Asked<'explain'>): Promise<ExplainedCell> {
    if (!this.onScreen) throw new Error('There is no result yet');
    const { inputs, kernel, layer } = this.onScreen;
    return explainCell(await inputs.planes(), kernel, layer, row, col, !inputs.isEach);
  }

  png(): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.onScreen) throw new Error('There is no result yet');
    return encodePng(this.onScreen.shown);
  }

  /** Loads another image to compare results with; one beyond the limit is shrunk. */
  async loadOther(source: ImageFile, shrink = true): Promise<Pixels> {
    const { bitmap } = await decodeImage(source.bytes, source.maxMegapixels, shrink);
    const pixels = await readPixels(bitmap);
    this.other = { bitmap, pixels };
    return pixels;
  }

  /** Finds the kernel that makes another image of the source. */
  async find(result: ImageFile): Promise<Found> {
    const after = await this.loadOther(result, false);
    const before = await this.source.read('each');
    return findKernel('name' in before ? before.matrix : before, after);
  }

  /** Compares the result on the screen with its input, another map or another image. */
  compare({ with: comparand, colormap }: Asked<'compare'>): Promise<Compared> {
    if (!this.onScreen) throw new Error('There is no result yet');
    return compare(this.onScreen, comparand, this.other, this.source.decoded, colormap);
  }
}

/** What the numbers of the input follow from, and its image where its values are painted, as text. */
function lookedAt(
  { layers, channels }: LabSettings,
  { display, colormap }: Look,
  at: number,
  isPainted: boolean,
): string {
  const look = isPainted && [display, colormap];
  return JSON.stringify([at, channels, at >= 0 && layers.slice(0, -1), look]);
}

function withRange(planes: readonly Plane[]): ImageNumbers {
  return { planes, range: extremes(...planes.map(({ matrix }) => matrix)) ?? [0, 0] };
}

import {
  applyFilter,
  type ChannelChoice,
  type Colormap,
  channelsOf,
  extremes,
  imageFaults,
  type Matrix,
  type Shown,
  toGray,
} from '@convolve/core';
import { isNumbers } from '@convolve/core/numbers';
import type { NamedKernel } from '../shared/kernels';
import { type LabSettings, type LayerSettings, type Look, lookOfMap } from '../shared/labSettings';
import { firstPart, type Part } from '../shared/protocol';
import { differenceOf } from './compute/difference';
import { explainCell } from './compute/explainCell';
import { findKernel } from './compute/findKernel';
import { inputOf, lookOf, type ShownMap } from './compute/oneMap';
import { decodePicture } from './decode/decodePicture';
import { decodeSmall } from './decode/decodeSmall';
import { frameCount } from './decode/frameCount';
import { type Pixels, readGray, readPixels } from './decode/readPixels';
import { sampleBits } from './decode/sampleBits';
import { storedNumbers } from './decode/storedNumbers';
import { type Job, Superseded } from './Job';
import { type Inputs, LayerMaps } from './LayerMaps';
import type {
  Comparand,
  Compared,
  Computed,
  ExplainedCell,
  Found,
  Loaded,
  Numbers,
  Picture,
  PictureNumbers,
  Plane,
  Strip,
  Subject,
} from './messages';
import { copyOf, encodePng, pictureOf, shrunkTo, thumbnailOf } from './pixels';

/** What is on the screen, kept for questions about it. */
interface OnScreen {
  readonly layer: LayerSettings;
  readonly kernel: NamedKernel;
  readonly inputs: Inputs;
  readonly shown: Shown;
  readonly settings: LabSettings;
  readonly maps: LayerMaps;
  readonly all: readonly ShownMap[];
}

/** What a computation gives: first what is seen, then the numbers behind it. */
export interface Computation {
  readonly computed: Computed;
  numbers(): Promise<Numbers>;
}

/** One source with what was computed from it, kept as long as the settings ask for it. */
export class Session {
  private source: Promise<ImageBitmap | Matrix> | undefined;
  /** The source as it was decoded. */
  private decoded: ImageBitmap | undefined;
  /** What was read of it. */
  private gray: Promise<Matrix> | undefined;
  private pixels: Promise<Pixels> | undefined;
  private loads = 0;
  private kept = new Map<string, unknown>();
  /** What input the lab has, whether that is made smaller, and of which it has the numbers. */
  private sentInput = '';
  private isSmall = false;
  private sentNumbers = '';
  private onScreen: OnScreen | undefined;
  /** Another image, which results are compared with. */
  private other: { readonly bitmap: ImageBitmap; readonly pixels: Pixels } | undefined;

  async load(source: Subject, shrink: boolean, part: Part = firstPart): Promise<Loaded> {
    const turn = ++this.loads;
    this.source = undefined;
    this.decoded?.close();
    this.decoded = undefined;
    this.gray = undefined;
    this.pixels = undefined;
    this.kept = new Map();
    // The answer's picture is the input.
    this.sentInput = String(turn);
    this.isSmall = true;
    this.sentNumbers = '';
    this.onScreen = undefined;
    if (source.kind === 'matrix') {
      const { rows, cols } = source;
      this.source = Promise.resolve({ rows, cols, data: Float64Array.from(source.data) });
      return { rows, cols, frames: 1, bits: 8, faults: [] };
    }
    if (isNumbers(source.bytes)) {
      const { matrix, arrays, planes, notes, ...rest } = await storedNumbers(
        source.bytes,
        source.maxMegapixels,
        shrink,
        part,
      );
      if (turn !== this.loads) throw new Superseded();
      this.source = Promise.resolve(matrix);
      const { rows, cols } = matrix;
      return {
        rows,
        cols,
        frames: 1,
        bits: 8,
        faults: [],
        notes,
        parts: { arrays, planes },
        ...rest,
      };
    }
    const { bytes, maxMegapixels, paneWidth = Infinity } = source;
    const decoding = decodePicture(bytes, maxMegapixels, shrink);
    // Decoding cannot be stopped, but an older file must not take a newer one's place.
    this.source = decoding.then(({ bitmap }) => {
      if (turn === this.loads) {
        performance.mark('has decoded');
        this.decoded = bitmap;
        return bitmap;
      }
      bitmap.close();
      throw new Superseded();
    });
    const smaller = shrink ? undefined : decodeSmall(bytes, paneWidth);
    // Meanwhile the browser decodes on other threads.
    const [frames, bits] = [frameCount(bytes), sampleBits(bytes)];
    const rest = { frames, bits, faults: imageFaults(bytes) };
    startEngine();
    const small = await Promise.race([smaller, this.source.then(() => undefined)]);
    if (turn !== this.loads) throw new Superseded();
    if (small) performance.mark('has decoded it small');
    if (small) return { ...small, ...rest };
    const { bitmap, ...shrunk } = await decoding;
    if (turn !== this.loads) throw new Superseded();
    const shown = await shrunkTo(2 * paneWidth, bitmap);
    return { rows: bitmap.height, cols: bitmap.width, bitmap: shown, ...shrunk, ...rest };
  }

  /**
   * Computes the maps of the last layer.
   *
   * @param factor By how much its picture is reduced until the numbers come.
   * @param paint Is given rows of the chosen map as they are ready.
   */
  async compute(
    settings: LabSettings,
    map: number,
    input: number,
    factor: number,
    job: Job,
    paint: (strip: Strip) => void,
  ): Promise<Computation> {
    const loading = this.source;
    if (!loading) throw new Error('There is nothing to convolve yet');
    const subject = await loading;
    if (loading !== this.source) throw new Superseded();
    const source = await this.read(subject, settings.channels);
    if (loading !== this.source) throw new Superseded();
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
    const result = { ...(await pictureOf(shown, factor)), scale };
    const thumbnails: Computed['maps'][number][] = [];
    for (const [index, { name }] of layer.kernels.entries()) {
      const { bitmap } = index === chosen ? result : await pictureOf(all[index]!.shown, factor);
      thumbnails.push({ name, thumbnail: await thumbnailOf(bitmap) });
      if (bitmap !== result.bitmap) bitmap.close();
    }
    await job.checkpoint();

    this.onScreen = { layer, kernel, inputs, shown, settings, maps, all };
    const at = layers.length > 1 ? Math.min(input, inputs.names.length - 1) : -1;
    const look = lookOfMap(settings, chosen);
    const bitmap = at < 0 && !('rows' in subject) ? subject : undefined;
    const key = `${this.loads} ${lookedAt(settings, look, at, !bitmap)}`;
    const seen = bitmap ? `${this.loads}` : key;
    const inputPicture =
      seen === this.sentInput ? undefined : await this.input(bitmap, look, inputs, at);
    if (inputPicture) this.isSmall = false;
    this.sentInput = seen;
    const computed: Computed = {
      ...(inputPicture && { input: inputPicture }),
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
      if (loading === this.source) this.kept = maps.used;
      await job.checkpoint();
      const isSent = key === this.sentNumbers;
      this.sentNumbers = key;
      const whole = bitmap && this.isSmall && { bitmap: await copyOf(bitmap), factor: 1 };
      if (whole) this.isSmall = false;
      return {
        ...(!isSent && { input: { ...whole, ...withRange(at < 0 ? planes : [planes[at]!]) } }),
        result: { ...(factor > 1 && (await pictureOf(shown))), ...withRange(planesOfResult) },
      };
    };
    return { computed, numbers };
  }

  async explain(row: number, col: number): Promise<ExplainedCell> {
    if (!this.onScreen) throw new Error('There is no result yet');
    const { inputs, kernel, layer } = this.onScreen;
    return explainCell(await inputs.planes(), kernel, layer, row, col, !inputs.isEach);
  }

  png(): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.onScreen) throw new Error('There is no result yet');
    return encodePng(this.onScreen.shown);
  }

  /** Loads another image to compare results with; one beyond the limit is shrunk. */
  async loadOther(source: Subject, shrink = true): Promise<Pixels> {
    if (source.kind !== 'image') throw new TypeError('source must be an image');
    const { bitmap } = await decodePicture(source.bytes, source.maxMegapixels, shrink);
    const pixels = await readPixels(bitmap);
    this.other = { bitmap, pixels };
    return pixels;
  }

  /** Finds the kernel that makes another image of the source. */
  async find(result: Subject): Promise<Found> {
    const after = await this.loadOther(result, false);
    const subject = await this.source;
    if (!subject) throw new Error('There is no source yet');
    if ('rows' in subject) return findKernel(subject, after);
    this.pixels ??= readPixels(subject);
    return findKernel(await this.pixels, after);
  }

  /**
   * Compares the result on the screen with its input, another map or another image.
   *
   * @param colormap The colours of the difference.
   */
  async compare(comparand: Comparand, colormap: Colormap): Promise<Compared> {
    const { onScreen, other, decoded } = this;
    if (!onScreen) throw new Error('There is no result yet');
    const { inputs, kernel, layer, settings, maps, all } = onScreen;
    const last = settings.layers.length - 1;
    const after = await maps.numbers(last, kernel, inputs);
    let before: readonly Plane[];
    let picture: Picture;
    if (comparand === 'other') {
      if (!other) throw new Error('There is no other image yet');
      const { channels } = settings;
      before = channelsOf(other.pixels, channels).map((matrix) => ({ name: '', matrix }));
      const { width: cols, height: rows } = other.bitmap;
      picture = { rows, cols, factor: 1, bitmap: await copyOf(other.bitmap), planes: [] };
    } else if (comparand === 'input') {
      before = await inputs.planes();
      const map = Math.max(0, layer.kernels.indexOf(kernel));
      const own = last === 0 ? decoded : undefined;
      picture = await this.input(own, lookOfMap(settings, map), inputs, last === 0 ? -1 : 0);
    } else {
      const map = Math.min(comparand.map, all.length - 1);
      before = await maps.numbers(last, layer.kernels[map]!, inputs);
      picture = await pictureOf(all[map]!.shown);
    }
    const difference = differenceOf(before, after);
    if (!difference) return { picture };
    const { range, psnr, planes } = difference;
    const { image, channels } = inputOf(planes, true);
    const look = lookOf({ display: 'signed', colormap }, channels);
    const shown = applyFilter(image, [[1]], { ...look, ...(channels && { channels }) }) as Shown;
    return { picture, difference: { ...(await pictureOf(shown)), range }, psnr };
  }

  /** A picture's grey values or its pixels, each read once. */
  private async read(
    subject: ImageBitmap | Matrix,
    channels: ChannelChoice,
  ): Promise<Pixels | Plane> {
    if ('rows' in subject) return { name: 'value', matrix: subject };
    if (channels === 'gray') {
      this.gray ??= readGray(subject);
      return { name: 'gray', matrix: await this.gray };
    }
    this.pixels ??= readPixels(subject);
    return this.pixels;
  }

  /** The input to look at; `at` is −1 for the source. */
  private async input(
    decoded: ImageBitmap | undefined,
    { display, colormap }: Look,
    inputs: Inputs,
    at: number,
  ): Promise<Picture> {
    if (at < 0 && decoded) {
      const { width: cols, height: rows } = decoded;
      return { rows, cols, factor: 1, bitmap: await copyOf(decoded), planes: [] };
    }
    const isStretched = at < 0 && display !== 'signed';
    const look: Look = { display: isStretched ? 'stretched' : display, colormap };
    const { matrix } = (await inputs.planes())[Math.max(0, at)]!;
    // The values themselves, shown as a result is.
    return pictureOf(applyFilter(matrix, [[1]], lookOf(look)) as Shown);
  }
}

/** What the numbers of the input follow from, and its picture where its values are painted, as text. */
function lookedAt(
  { layers, channels }: LabSettings,
  { display, colormap }: Look,
  at: number,
  isPainted: boolean,
): string {
  const look = isPainted && [display, colormap];
  return JSON.stringify([at, channels, at >= 0 && layers.slice(0, -1), look]);
}

/** Has the engine's modules compiled, and the loops that a photograph's first result needs. */
function startEngine(): void {
  const image = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 4) };
  applyFilter(toGray(image), 'sobel', { display: 'clamped' });
}

function withRange(planes: readonly Plane[]): PictureNumbers {
  return { planes, range: extremes(...planes.map(({ matrix }) => matrix)) ?? [0, 0] };
}

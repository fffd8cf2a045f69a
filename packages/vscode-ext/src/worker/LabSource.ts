import { applyFilter, type ChannelChoice, imageFaults, type Matrix, toGray } from '@convolve/core';
import { isNumbers } from '@convolve/core/numbers';
import { firstPart, type Part } from '../shared/protocol';
import { lookOf } from './compute/oneMap';
import { decodeImage } from './decode/decodeImage';
import { decodeSmall } from './decode/decodeSmall';
import { frameCount } from './decode/frameCount';
import { type Pixels, readGray, readPixels } from './decode/readPixels';
import { sampleBits } from './decode/sampleBits';
import { storedNumbers } from './decode/storedNumbers';
import { Superseded } from './Job';
import type { Loaded, Plane, Subject } from './messages';
import { shrunkTo } from './pixels';

/** What there is to say of a source that no browser decodes. */
const plain = { frames: 1, bits: 8, faults: [] };

/** What the lab convolves: an image file or the numbers of a matrix, each form of it read once. */
export class LabSource {
  /** The image as it was decoded. */
  decoded: ImageBitmap | undefined;
  /** Counts the loads: what is kept under an older number is of another source. */
  turn = 0;
  private subject: Promise<ImageBitmap | Matrix> | undefined;
  private gray: Promise<Matrix> | undefined;
  private pixels: Promise<Pixels> | undefined;

  async load(source: Subject, shrink: boolean, part: Part = firstPart): Promise<Loaded> {
    const turn = ++this.turn;
    this.subject = undefined;
    this.decoded?.close();
    this.decoded = undefined;
    this.gray = undefined;
    this.pixels = undefined;
    if (source.kind === 'matrix') {
      const { rows, cols } = source;
      this.subject = Promise.resolve({ rows, cols, data: Float64Array.from(source.data) });
      return { rows, cols, ...plain };
    }
    if (isNumbers(source.bytes)) {
      const { matrix, arrays, planes, notes, ...rest } = await storedNumbers(
        source.bytes,
        source.maxMegapixels,
        shrink,
        part,
      );
      if (turn !== this.turn) throw new Superseded();
      this.subject = Promise.resolve(matrix);
      const { rows, cols } = matrix;
      return { rows, cols, ...plain, notes, parts: { arrays, planes }, ...rest };
    }
    const { bytes, maxMegapixels, paneWidth = Infinity } = source;
    const decoding = decodeImage(bytes, maxMegapixels, shrink);
    // Decoding cannot be stopped, but an older file must not take a newer one's place.
    this.subject = decoding.then(({ bitmap }) => {
      if (turn === this.turn) {
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
    const small = await Promise.race([smaller, this.subject.then(() => undefined)]);
    if (turn !== this.turn) throw new Superseded();
    if (small) performance.mark('has decoded it small');
    if (small) return { ...small, ...rest };
    const { bitmap, ...shrunk } = await decoding;
    if (turn !== this.turn) throw new Superseded();
    const shown = await shrunkTo(2 * paneWidth, bitmap);
    return { rows: bitmap.height, cols: bitmap.width, bitmap: shown, ...shrunk, ...rest };
  }

  /** The image or matrix, once it is loaded; one that a newer has replaced is given up. */
  async loaded(): Promise<ImageBitmap | Matrix> {
    const { subject } = this;
    if (!subject) throw new Error('There is no source yet');
    const loaded = await subject;
    if (subject !== this.subject) throw new Superseded();
    return loaded;
  }

  /** An image's grey values or its pixels, each read once. */
  async read(channels: ChannelChoice): Promise<Pixels | Plane> {
    const subject = await this.loaded();
    if ('rows' in subject) return { name: 'value', matrix: subject };
    if (channels === 'gray') {
      this.gray ??= readGray(subject);
      return { name: 'gray', matrix: await this.gray };
    }
    this.pixels ??= readPixels(subject);
    return this.pixels;
  }
}

/** Has the engine's modules compiled, and the loops that a photograph's first result needs. */
function startEngine(): void {
  const image = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 4) };
  applyFilter(toGray(image), 'sobel', lookOf({ display: 'absolute', colormap: null }));
}

import type { Correlation } from '../formula/correlation.js';
import type { FilterBank } from '../formula/filterBank.js';
import type { Matrix } from '../matrix/types.js';
import type { Engine } from './engine.js';
import { placeOf, resultsAt, tileBytes } from './inPlace.js';
import { bytesLoops } from './loops.js';
import { bytesOf, layOut, numbersOf, type Precision, type ResultType } from './memory.js';
import { type RowLoader, rowLoader } from './rowLoader.js';
import { storeNumbers } from './storeNumbers.js';

/** A correlation, or several over the same channels. */
export interface StripWork extends Pick<Correlation, 'geometry' | 'out'> {
  /** The channels, and the size of the kernels over them, which all have the same. */
  readonly terms: readonly {
    readonly image: Matrix;
    readonly kernel: { readonly rows: number; readonly cols: number };
  }[];
  /** How many planes of outputs `out` holds one after another; default 1. */
  readonly planes?: number;
  /** In what type the method writes its outputs; default the precision. */
  readonly results?: ResultType;
}

/** All filters of a bank, over one reading of its channels. */
export function workOf({ images, filters, geometry, out }: FilterBank): StripWork {
  const terms = images.map((image) => ({ image, kernel: filters }));
  return { terms, geometry, out, planes: filters.count };
}

/** A strip of outputs and the bordered rows of every channel under it, in the engine's memory. */
export interface Strip {
  /** Byte offset of the first row of the first channel. */
  readonly source: number;
  /** Bytes from one channel to the next. */
  readonly planeBytes: number;
  /** Bytes from one row of a channel to the next. */
  readonly rowBytes: number;
  /** Byte offset of what the method keeps for itself. */
  readonly own: number;
  /** Byte offset of the outputs, whose rows follow each other without a gap. */
  readonly out: number;
  /** Bytes from one plane of outputs to the next: room for one row and one tile lies between. */
  readonly outPlaneBytes: number;
  /** How many rows of outputs are wanted. */
  readonly rows: number;
}

/** A method that works on strips: what it prepares once, and what it does for each. */
export interface StripMethod {
  /** How many bytes it keeps for itself. */
  readonly ownBytes: number;
  /** How many rows of outputs a strip has; by default as many as the cache holds. */
  readonly stripRows?: number;
  /** How many planes past those of the outputs it may write to; default 0. */
  readonly sparePlanes?: number;
  /** Called once, when the memory is laid out. */
  prepare(strip: Omit<Strip, 'rows'>, loader: RowLoader): void;
  /** Computes the outputs of one strip. */
  compute(strip: Strip): void;
}

/** About half of a common second-level cache, which a strip should not outgrow. */
const cacheBytes = 256 * 1024;

/**
 * Computes a correlation strip by strip, from the top down. A strip is a few rows that fit into the
 * processor's cache: each number of the image is copied in once, each output is copied out once, and
 * the memory that it takes does not grow with the height of the image. An `out` that is kept in the
 * engine's memory is written in place.
 */
export function inStrips(
  engine: Engine,
  precision: Precision,
  { terms, geometry, out, planes = 1, results: type = precision }: StripWork,
  method: StripMethod,
): void {
  const { rows, cols, top, stride, dilation } = geometry;
  const { kernel } = terms[0]!;
  const height = (kernel.rows - 1) * dilation[0] + 1;
  const width = (kernel.cols - 1) * dilation[1] + 1;
  const loaders = terms.map(({ image }) => {
    const isKept = placeOf(engine, precision, image.data) !== undefined;
    return rowLoader(image, width, geometry, isKept ? bytesLoops(engine).copyRows : undefined);
  });
  const loader = loaders[0]!;
  const { pitch } = loader;
  const size = bytesOf[precision];
  // Neighbouring strips share `shared` rows of the source: those stay where they are needed next.
  const shared = Math.max(0, height - stride[0]);
  const sharedBytes = terms.length * shared * pitch * size;
  const bytesPerRow = (terms.length * stride[0] * pitch + planes * cols) * size;
  const stripRows = Math.min(rows, method.stripRows ?? rowsInCache(bytesPerRow, sharedBytes));
  const planeRows = (stripRows - 1) * stride[0] + height;

  const spare = (Math.max(pitch, cols) * size + tileBytes) * 2;
  const outPlaneBytes = (stripRows + 1) * cols * size + tileBytes;
  const sparePlanes = method.sparePlanes ?? 0;
  const [source = 0, own = 0, results = 0] = layOut(
    engine,
    terms.length * planeRows * pitch * size + spare,
    method.ownBytes,
    (planes + sparePlanes) * outPlaneBytes + spare,
  );
  const numbers = numbersOf(engine, precision);
  const rowBytes = pitch * size;
  const planeBytes = planeRows * rowBytes;
  const strip = { source, planeBytes, rowBytes, own, out: results, outPlaneBytes };
  method.prepare(strip, loader);
  for (let r = 0; r < rows; r += stripRows) {
    const count = Math.min(stripRows, rows - r);
    const kept = r > 0 ? shared : 0;
    for (const [index, { load }] of loaders.entries()) {
      const plane = source / size + index * planeRows * pitch;
      const old = plane + stripRows * stride[0] * pitch;
      if (kept > 0) numbers.copyWithin(plane, old, old + kept * pitch);
      const needed = (count - 1) * stride[0] + height;
      load(numbers, plane + kept * pitch, top + r * stride[0] + kept, needed - kept);
    }
    const place =
      sparePlanes > 0 ? results : resultsAt(engine, type, out, geometry, r, count, results);
    if (place !== results) {
      method.compute({
        ...strip,
        out: place,
        outPlaneBytes: rows * cols * bytesOf[type],
        rows: count,
      });
      continue;
    }
    method.compute({ ...strip, rows: count });
    for (let plane = 0; plane < planes; plane++) {
      const from = results + plane * outPlaneBytes;
      storeNumbers(engine, type, from, count * cols, out, (plane * rows + r) * cols);
    }
  }
}

/** How many rows of outputs a strip has so that it stays in the cache: an even number, at least 8. */
export function rowsInCache(bytesPerRow: number, sharedBytes: number): number {
  const rows = Math.floor((cacheBytes - sharedBytes) / bytesPerRow);
  return Math.max(8, rows - (rows % 2));
}

import type { Correlation } from '../formula/correlation.js';
import { correlateBox } from './box.js';
import { correlateDense } from './dense.js';
import type { Engine } from './engine.js';
import { correlateFft } from './fft.js';
import { chooseTile, type Tile, touched } from './fftTile.js';
import type { Precision } from './memory.js';
import { rankOne } from './rankOne.js';
import { correlateSeparable } from './separable.js';
import { correlateSparse } from './sparse.js';
import { correlateWhole, planWhole } from './whole.js';

/** The ways in which a correlation can be computed. */
export type Method = 'reference' | 'dense' | 'sparse' | 'separable' | 'box' | 'fft' | 'whole';

/** A method that fits a correlation. */
export interface Candidate {
  readonly method: Method;
  /** How many products it sums for each output; of 'fft', how many numbers its passes touch. */
  readonly products: number;
  /** The tiles of 'fft': bands of whole rows of the same tiles have the bits of the whole. */
  readonly tile?: Tile;
  readonly run: () => void;
}

/** A method that does not fit, and why; `'engine'` stands for all but the reference. */
export interface Misfit {
  readonly method: Method | 'engine';
  readonly misfit: string;
}

/** More numbers than this in a row, and a strip of a few rows no longer fits into a cache. */
const widest = 2 ** 20;

/**
 * The methods of the engine, each with what it takes to do this work, or why it can't.
 *
 * @param tile That of the whole, where the work is a band of it.
 */
export function candidates(
  engine: Engine,
  precision: Precision,
  work: Correlation,
  tile?: Tile,
): (Candidate | Misfit)[] {
  const { layers, geometry } = work;
  const { kernel, image } = layers[0]!;
  if (Math.max(geometry.cols, image.cols) > widest) {
    return [{ method: 'dense', misfit: `a row has more than ${widest} numbers` }];
  }
  const stepsByOne = Math.max(...geometry.stride, ...geometry.dilation) === 1;
  const isBox = layers.length === 1 && kernel.data.every((weight) => weight === kernel.data[0]);
  const factors = layers.length === 1 ? rankOne(kernel, precision) : undefined;
  return [
    stepsByOne
      ? {
          method: 'dense',
          products: layers.length * kernel.data.length,
          run: () => correlateDense(engine, precision, work),
        }
      : { method: 'dense', misfit: 'stride or dilation is not 1' },
    {
      method: 'sparse',
      products: layers.reduce((sum, layer) => sum + countNonZero(layer.kernel.data), 0),
      run: () => correlateSparse(engine, precision, work),
    },
    factors
      ? {
          method: 'separable',
          products: kernel.rows + kernel.cols,
          run: () => correlateSeparable(engine, precision, work, factors),
        }
      : { method: 'separable', misfit: 'the kernel is not one column times one row' },
    isBox && stepsByOne
      ? {
          method: 'box',
          products: Math.log2(2 * kernel.cols),
          run: () => correlateBox(engine, precision, work),
        }
      : {
          method: 'box',
          misfit: 'the elements of the kernel are not all equal, or stride or dilation is not 1',
        },
    fft(engine, precision, work, stepsByOne, tile),
    whole(engine, work),
  ];
}

/** Fewer products than these are always summed sooner than numbers are transformed. */
const fewestProducts = 32;

function fft(
  engine: Engine,
  precision: Precision,
  work: Correlation,
  stepsByOne: boolean,
  given?: Tile,
): Candidate | Misfit {
  const misfit = (reason: string) => ({ method: 'fft', misfit: reason }) as const;
  if (!stepsByOne) return misfit('stride or dilation is not 1');
  if (work.layers[0]!.kernel.data.length < fewestProducts) return misfit('the kernel is small');
  const tile = given ?? chooseTile(work, precision);
  if (!tile) return misfit('a row of tiles for this kernel and width takes too much memory');
  return {
    method: 'fft',
    products: touched(work, tile) / (work.geometry.rows * work.geometry.cols),
    tile,
    run: () => correlateFft(engine, precision, work, tile),
  };
}

function whole(engine: Engine, work: Correlation): Candidate | Misfit {
  const plan = planWhole(work);
  if (typeof plan === 'string') return { method: 'whole', misfit: plan };
  return {
    method: 'whole',
    products: plan.products,
    run: () => correlateWhole(engine, work, plan),
  };
}

function countNonZero(data: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < data.length; at++) if (data[at] !== 0) count++;
  return count;
}

import type { ApplyOptions } from '../apply/options.js';
import type { EdgeInput } from '../edges/edgeInput.js';
import type { EdgeMapOptions } from '../edges/edgeMap.js';
import type { Tile } from '../engine/fftTile.js';
import type { MethodName } from '../engine/methods.js';
import type { Filter } from '../filters/types.js';
import type { FilterBank } from '../formula/filterBank.js';
import type { RgbaImage } from '../image/types.js';
import type { Matrix, Tensor } from '../matrix/types.js';
import type { Call } from './calls.js';

/** What several threads do together, on shared memory. */
export type Work =
  | {
      /** Rows of one filter's result. */
      readonly kind: 'correlation';
      readonly bank: FilterBank;
      /** The method of the whole, so that all bands are computed alike. */
      readonly method: MethodName;
      /** The tiles of the whole, where the method has them; bands are whole rows of these. */
      readonly tile: Tile | undefined;
    }
  | {
      /** Maps of a layer. */
      readonly kind: 'layer';
      readonly bank: FilterBank;
      readonly method: MethodName;
    }
  | {
      /** Rows of what `applyFilter` gives. */
      readonly kind: 'filter';
      readonly image: RgbaImage | Matrix | Tensor;
      readonly filter: string | Filter;
      readonly options: ApplyOptions;
    }
  | {
      /** Rows of an edge map. */
      readonly kind: 'edges';
      readonly image: EdgeInput;
      readonly options: EdgeMapOptions;
    };

/** What all threads are told: where to take their parts of the work from. */
export interface Task {
  readonly id: number;
  readonly work: Work;
  /** How many rows or maps there are. */
  readonly count: number;
  /** How many a thread takes at a time. */
  readonly step: number;
  /** One number on shared memory: the next part that nobody has taken. */
  readonly next: Int32Array;
}

/** What one thread is told: a call that it makes alone. */
export interface Errand {
  readonly id: number;
  readonly call: Call;
}

/** What a thread answers when no part is left, or with what its call returns. */
export interface Done {
  readonly id: number;
  readonly error?: Error;
  readonly result?: unknown;
}

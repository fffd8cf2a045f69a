import type { Tile } from '../engine/fftTile.js';
import type { MethodName } from '../engine/methods.js';
import type { FilterBank } from '../formula/filterBank.js';

/** What a thread is told: a correlation on shared memory, and where to take its bands from. */
export interface Task {
  readonly id: number;
  /** A bank with one filter. */
  readonly bank: FilterBank;
  /** The method of the whole, so that all bands are computed alike. */
  readonly method: MethodName;
  /** The tiles of the whole, where the method has them; bands are whole rows of these. */
  readonly tile: Tile | undefined;
  readonly bandRows: number;
  /** One number on shared memory: the next band that nobody has taken. */
  readonly next: Int32Array;
}

/** What a thread answers when no band is left. */
export interface Done {
  readonly id: number;
  readonly error?: Error;
}

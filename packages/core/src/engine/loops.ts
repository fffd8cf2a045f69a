// The loops of each module, which starts when it is first asked for. A program's bundle has the modules of
// what it uses.
import type { Engine } from './engine.js';
import {
  type BytesLoops,
  bytes,
  type EdgesLoops,
  float32,
  float32Relaxed,
  float64,
  L1,
  L2,
  type LagsLoops,
  lags,
  type MapsLoops,
  maps32,
  maps64,
  type NumbersLoops,
  type RgbaLoops,
  rgba,
} from './generated/loops.js';
import type { Precision } from './memory.js';
import type { Instructions } from './modules.js';

/** Sums in a number type: in Float32 with relaxed SIMD, which multiplies and adds at once, where available. */
export function numbersLoops(engine: Engine, precision: Precision): NumbersLoops {
  if (precision === 'float64') return engine.start('float64', float64) as NumbersLoops;
  return (engine.start('float32Relaxed', float32Relaxed) ??
    engine.start('float32', float32)) as NumbersLoops;
}

/** What `numbersLoops` runs on in Float32. */
export function instructionsOf(engine: Engine): Instructions {
  return engine.start('float32Relaxed', float32Relaxed) ? 'relaxed-simd' : 'simd';
}

/** Edge maps and colormaps of numbers of a type. */
export function mapsLoops(engine: Engine, precision: Precision): MapsLoops {
  const loops =
    precision === 'float32' ? engine.start('maps32', maps32) : engine.start('maps64', maps64);
  return loops as MapsLoops;
}

/** Edges of bytes with a norm. */
export function edgesLoops(engine: Engine, norm: 'L1' | 'L2'): EdgesLoops {
  return (norm === 'L1' ? engine.start('L1', L1) : engine.start('L2', L2)) as EdgesLoops;
}

/** Sums of bytes, and numbers as bytes. */
export function bytesLoops(engine: Engine): BytesLoops {
  return engine.start('bytes', bytes) as BytesLoops;
}

/** RGBA pixels, read and made. */
export function rgbaLoops(engine: Engine): RgbaLoops {
  return engine.start('rgba', rgba) as RgbaLoops;
}

/** Products of rows at several lags. */
export function lagsLoops(engine: Engine): LagsLoops {
  return engine.start('lags', lags) as LagsLoops;
}

// The loops of each module, which starts when it is first asked for. A program's bundle has the modules of
// what it uses.
import type { Engine } from './engine.js';
import * as code from './generated/loops.js';
import type { Precision } from './memory.js';
import type { Instructions } from './modules.js';

/** Sums in a number type: in Float32 with relaxed SIMD, which multiplies and adds at once, where available. */
export function numbersLoops(engine: Engine, precision: Precision): code.NumbersLoops {
  if (precision === 'float64') return engine.start('float64', code.float64) as code.NumbersLoops;
  return (engine.start('float32Relaxed', code.float32Relaxed) ??
    engine.start('float32', code.float32)) as code.NumbersLoops;
}

/** What `numbersLoops` runs on in Float32. */
export function instructionsOf(engine: Engine): Instructions {
  return engine.start('float32Relaxed', code.float32Relaxed) ? 'relaxed-simd' : 'simd';
}

/** Edge maps and colormaps of numbers of a type. */
export function mapsLoops(engine: Engine, precision: Precision): code.MapsLoops {
  const loops =
    precision === 'float32'
      ? engine.start('maps32', code.maps32)
      : engine.start('maps64', code.maps64);
  return loops as code.MapsLoops;
}

/** Edges of bytes with a norm. */
export function edgesLoops(engine: Engine, norm: 'L1' | 'L2'): code.EdgesLoops {
  return (
    norm === 'L1' ? engine.start('L1', code.L1) : engine.start('L2', code.L2)
  ) as code.EdgesLoops;
}

/** Sums of bytes, and numbers as bytes. */
export function bytesLoops(engine: Engine): code.BytesLoops {
  return engine.start('bytes', code.bytes) as code.BytesLoops;
}

/** RGBA pixels, read and made. */
export function rgbaLoops(engine: Engine): code.RgbaLoops {
  return engine.start('rgba', code.rgba) as code.RgbaLoops;
}

/** Products of rows at several lags. */
export function lagsLoops(engine: Engine): code.LagsLoops {
  return engine.start('lags', code.lags) as code.LagsLoops;
}

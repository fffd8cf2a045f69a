import type { Engine } from './engine.js';
import { overrun } from './grayStrips.js';
import { bytesAt } from './inPlace.js';
import { rgbaLoops } from './loops.js';
import { layOut } from './memory.js';

/** As many pixels at a time as fit into a common second-level cache with their grey values. */
const pixelsAtOnce = 32_768;

/**
 * The grey values of RGBA pixels: `assembly/gray.ts`. Equal to the reference on every pixel.
 *
 * @param out A quarter as long as `pixels`, which it does not overlap.
 */
export function grayOfPixels(
  engine: Engine,
  pixels: Uint8Array | Uint8ClampedArray,
  out: Uint8Array,
): void {
  const [source = 0, results = 0] = layOut(
    engine,
    4 * pixelsAtOnce + overrun,
    pixelsAtOnce + overrun,
  );
  const memory = new Uint8Array(engine.memory.buffer);
  for (let at = 0; at < out.length; at += pixelsAtOnce) {
    const count = Math.min(pixelsAtOnce, out.length - at);
    const from = bytesAt(engine, pixels.subarray(4 * at, 4 * (at + count)), source);
    rgbaLoops(engine).grayRowsUint8(from, 1, count, results, count);
    out.set(memory.subarray(results, results + count), at);
  }
}

/**
 * The formula of `toGray` in plain TypeScript, for few pixels and where the engine does not run.
 *
 * @param pixels RGBA.
 * @param gray A quarter as long.
 */
export function grayReference(pixels: Uint8Array | Uint8ClampedArray, gray: Uint8Array): void {
  for (let i = 0, p = 0; i < gray.length; i++, p += 4) {
    gray[i] = (19595 * pixels[p]! + 38470 * pixels[p + 1]! + 7471 * pixels[p + 2]! + 32768) >> 16;
  }
}

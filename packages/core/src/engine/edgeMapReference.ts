import type { EdgeMapping } from '../formula/edges.js';
import { lengthIn } from '../formula/norm.js';
import type { Matrix } from '../matrix/types.js';
import { compassStrength } from './compassStrength.js';
import { respond } from './respond.js';

/**
 * An edge map step by step: gradient, length, byte. What the engine's one pass is measured against,
 * and what answers for small images, for other numbers than bytes, for the operators that the
 * engine does not have, and where it does not run.
 *
 * @param out Row-major; it may be the image's own data.
 */
export function edgeMapReference(gray: Matrix, mapping: EdgeMapping, out: Uint8Array): void {
  const { level } = mapping;
  const strength = strengthOf(gray, mapping);
  if (level === undefined) {
    // A Uint8ClampedArray rounds and clamps what is stored.
    const clamped = new Uint8ClampedArray(out.buffer, out.byteOffset, out.length);
    for (let at = 0; at < out.length; at++) clamped[at] = strength(at);
  } else {
    for (let at = 0; at < out.length; at++) out[at] = strength(at) > level ? 255 : 0;
  }
}

/** The strength of the edge at an index of the image, in double precision. */
function strengthOf(gray: Matrix, { operator, norm, border }: EdgeMapping): (at: number) => number {
  if ('kernels' in operator) {
    const strength = compassStrength(gray, operator.kernels, border);
    return (at) => strength[at]!;
  }
  const length = lengthIn(norm);
  const x = respond(gray, operator.x, border);
  const y = respond(gray, operator.y, border);
  return (at) => length(x.data[at]!, y.data[at]!);
}

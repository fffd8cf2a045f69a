import { readFileSync } from 'node:fs';
import { memoryOf } from '../memoryOf.js';

/** What a decoder asks for at once, for each pixel: four samples of up to 16 bits. */
const AT_ONCE = 8;

/**
 * Whether memory may have been refused for an image: decoders often call that a damage. Either the
 * whole does not fit beside what this process has, or it came so near its ceiling that one more
 * request was too much.
 */
export function nearCeiling(pixels: number, bytesEach: number): boolean {
  if (pixels === 0) return false;
  const { data, peak } = memoryOf('self');
  return data + pixels * bytesEach > ceiling || peak + pixels * AT_ONCE > ceiling;
}

const ceiling = readCeiling();

function readCeiling(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    const bytes = Number(/^Max data size\s+(\d+)/m.exec(limits)?.[1]);
    return bytes > 0 ? bytes : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

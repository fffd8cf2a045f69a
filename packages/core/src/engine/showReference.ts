import type { Bytes, Look, Steps, Tones } from '../formula/look.js';
import type { NumericArray } from '../matrix/types.js';

/**
 * The formula of `Look` in plain TypeScript: what the engine's loops are tested against, and what
 * shows few numbers and those on hosts where the engine does not run.
 *
 * @param out As long as `values` for tones, four times as long for pixels.
 */
export function showReference(values: NumericArray, look: Look, out: Bytes): void {
  if ('steps' in look) stepPixels(values, look.steps, look.pixels, wordsOf(out));
  else if (!look.pixels) tonesReference(values, look.tones, out);
  else {
    const tones = new Uint8Array(values.length);
    tonesReference(values, look.tones, tones);
    const words = wordsOf(out);
    for (let i = 0; i < words.length; i++) words[i] = look.pixels[tones[i]!]!;
  }
}

/** A clamped array stores a number by exactly the rule of `Tones` (ECMAScript ToUint8Clamp). */
function tonesReference(
  values: NumericArray,
  { absolute, low, scale, start }: Tones,
  out: Bytes,
): void {
  const tones = new Uint8ClampedArray(out.buffer, out.byteOffset, out.length);
  for (let i = 0; i < tones.length; i++) {
    const value = values[i]!;
    tones[i] = start + ((absolute ? Math.abs(value) : value) - low) * scale;
  }
}

function stepPixels(
  values: NumericArray,
  { unit, low, span, steps }: Steps,
  pixels: Uint32Array,
  out: Uint32Array,
): void {
  for (let i = 0; i < out.length; i++) {
    const value = values[i]!;
    const t = span === 0 ? 0 : (value * unit - low) / span;
    const index = Math.max(0, Math.min(steps - 1, Math.floor(t * steps)));
    out[i] = pixels[Number.isNaN(value) ? steps : index]!;
  }
}

function wordsOf(out: Bytes): Uint32Array {
  return new Uint32Array(out.buffer, out.byteOffset, out.length / 4);
}

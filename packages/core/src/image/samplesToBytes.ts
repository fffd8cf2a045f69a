/**
 * Scales samples of 1…16 bits to 8 bits,
 *
 *     value = sample · 255 / (2^depth − 1)
 *
 * rounded to nearest (only 16 bits need it; there are no ties), as ISO/IEC 15948 §13.12 asks. PIL
 * cuts 16 bits down to the upper 8 and so may be one less. 8-bit samples come back as a view of the
 * same memory.
 */
export function samplesToBytes(samples: Uint8Array | Uint16Array, depth: number): Uint8Array {
  if (depth === 8) return new Uint8Array(samples.buffer, samples.byteOffset, samples.length);
  const max = 2 ** depth - 1;
  const bytes = new Uint8Array(samples.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round((samples[i]! * 255) / max);
  return bytes;
}

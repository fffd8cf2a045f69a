/** The float16 nearest to a number, ties to even: what `Math.fround` is for float32. */
export function roundToFloat16(value: number): number {
  const size = Math.abs(value);
  // Halfway from the largest float16, 65504, to the next power of two.
  if (size >= 65520) return value < 0 ? -Infinity : Infinity;
  if (!(size > 0)) return value;
  // Eleven digits in base 2; those under 2^−14 share the last place of that power.
  const step = 2 ** (Math.max(Math.floor(Math.log2(size)), -14) - 10);
  // A double this large has `step` as its last place.
  const shift = 2 ** 52 * step;
  const rounded = size + shift - shift;
  return value < 0 ? -rounded : rounded;
}

/** What decides an array's notation and widths. */
export interface Survey {
  readonly finite: Float64Array;
  /** The least magnitude but 0, if there is any other. */
  readonly least: number | undefined;
  /** The greatest magnitude, 0 if there are no numbers. */
  readonly greatest: number;
  /** The greatest of numbers with and without a minus sign, −0 among the first, if there are any. */
  readonly positive: number | undefined;
  readonly negative: number | undefined;
  /** Some are −∞. */
  readonly negativeInfinity: boolean;
}

/** Looks through an array once. */
export function survey(sample: ArrayLike<number | bigint>): Survey {
  const finite = new Float64Array(sample.length);
  let count = 0;
  let least = Infinity;
  let positive = -1;
  let negative = -1;
  let negativeInfinity = false;
  for (let at = 0; at < sample.length; at++) {
    const value = Number(sample[at]);
    if (!Number.isFinite(value)) {
      if (value < 0) negativeInfinity = true;
      continue;
    }
    finite[count++] = value;
    const size = Math.abs(value);
    if (size > 0 && size < least) least = size;
    if (value < 0 || Object.is(value, -0)) negative = Math.max(negative, size);
    else positive = Math.max(positive, size);
  }
  const known = (size: number) => (size < 0 ? undefined : size);
  return {
    finite: finite.subarray(0, count),
    least: least === Infinity ? undefined : least,
    greatest: Math.max(positive, negative, 0),
    positive: known(positive),
    negative: known(negative),
    negativeInfinity,
  };
}

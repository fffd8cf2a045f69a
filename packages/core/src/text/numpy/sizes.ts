/** The magnitudes that decide an array's notation and widths. */
export interface Sizes {
  /** The least but 0, if there is any other. */
  readonly least: number | undefined;
  /** The greatest, 0 if there are no numbers. */
  readonly greatest: number;
  /** The greatest of numbers with and without a minus sign, −0 among the first, if there are any. */
  readonly positive: number | undefined;
  readonly negative: number | undefined;
}

/** Looks through finite numbers. */
export function sizesOf(finite: Float64Array): Sizes {
  let least = Infinity;
  let positive = -1;
  let negative = -1;
  for (let at = 0; at < finite.length; at++) {
    const value = finite[at]!;
    const size = Math.abs(value);
    if (size > 0 && size < least) least = size;
    if (value < 0 || Object.is(value, -0)) negative = Math.max(negative, size);
    else positive = Math.max(positive, size);
  }
  const known = (size: number) => (size < 0 ? undefined : size);
  return {
    least: least === Infinity ? undefined : least,
    greatest: Math.max(positive, negative, 0),
    positive: known(positive),
    negative: known(negative),
  };
}

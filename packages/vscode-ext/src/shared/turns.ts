type Rows = readonly (readonly number[])[];

/** Rows become columns. */
export function transpose(kernel: Rows): number[][] {
  return (kernel[0] ?? []).map((_, c) => kernel.map((row) => row[c]!));
}

/** A quarter turn clockwise. */
export function rotate90(kernel: Rows): number[][] {
  return transpose(flipVertically(kernel));
}

/** Left becomes right. */
export function flipHorizontally(kernel: Rows): number[][] {
  return kernel.map((row) => row.toReversed());
}

/** Top becomes bottom. */
export function flipVertically(kernel: Rows): number[][] {
  return kernel.map((row) => [...row]).toReversed();
}

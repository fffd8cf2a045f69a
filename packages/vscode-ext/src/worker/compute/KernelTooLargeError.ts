/** Rows and columns. */
interface Extent {
  readonly rows: number;
  readonly cols: number;
}

/** The kernel, with its dilation, fits nowhere into the input. */
export class KernelTooLargeError extends Error {
  constructor(
    readonly kernel: Extent,
    readonly input: Extent,
  ) {
    super(`${kernel.rows}×${kernel.cols} cells on ${input.rows}×${input.cols}`);
  }
}

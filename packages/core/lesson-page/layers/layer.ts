/** A convolutional layer on a square input, in one number for both directions. */
export interface Layer {
  readonly size: number;
  readonly kernel: number;
  readonly padding: number;
  readonly stride: number;
  readonly dilation: number;
}

/** The size of the kernel with its gaps: d·(k − 1) + 1. */
export const extentOf = ({ kernel, dilation }: Pick<Layer, 'kernel' | 'dilation'>): number =>
  dilation * (kernel - 1) + 1;

/** ⌊(n + 2p − d·(k − 1) − 1) / s⌋ + 1, as in PyTorch; 0 where the kernel does not fit. */
export function outputSize(layer: Layer): number {
  const room = layer.size + 2 * layer.padding - extentOf(layer);
  return room < 0 ? 0 : Math.floor(room / layer.stride) + 1;
}

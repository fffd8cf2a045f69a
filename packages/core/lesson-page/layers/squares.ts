import { extentOf, type Layer, outputSize } from './layer.js';

/** What a square of the drawing is. */
export type Kind = 'input' | 'padding' | 'tap' | 'output' | 'current';

export interface Square {
  readonly row: number;
  readonly col: number;
  readonly kind: Kind;
}

/** The drawing of a layer in squares: the padded input to the left, the output to the right. */
export interface Drawing {
  readonly rows: number;
  readonly cols: number;
  /** What stays: input, padding and output. */
  readonly squares: readonly Square[];
  /** What moves: the kernel's elements and the current output, for each position in order. */
  readonly frames: readonly (readonly Square[])[];
}

/** The colours, which can be seen on white and on black. */
export const colours: Readonly<Record<Kind, string>> = {
  input: '#8ab8ea',
  padding: '#d9dde3',
  tap: '#1d5596',
  output: '#93cfa8',
  current: '#b3261e',
};

export function drawingOf(layer: Layer): Drawing {
  const { size, kernel, padding, stride, dilation } = layer;
  const all = size + 2 * padding;
  const count = outputSize(layer);
  const extent = extentOf(layer);
  const rows = Math.max(all, extent);
  // The output stands beside the input's middle.
  const [top, left] = [Math.floor((rows - count) / 2), rows + 2];
  const steps = (length: number) => Array.from({ length }, (_, at) => at);
  const isPadding = (at: number) => at < padding || at >= size + padding;
  const input = steps(all).flatMap((row) =>
    steps(all).map((col): Square => {
      return { row, col, kind: isPadding(row) || isPadding(col) ? 'padding' : 'input' };
    }),
  );
  const places = steps(count).flatMap((row) => steps(count).map((col) => ({ row, col })));
  const taps = steps(kernel).map((tap) => tap * dilation);
  return {
    rows,
    cols: left + Math.max(count, 1),
    squares: [
      ...input,
      ...places.map(({ row, col }): Square => {
        return { row: top + row, col: left + col, kind: 'output' };
      }),
    ],
    frames: places.map(({ row, col }) => [
      ...taps.flatMap((down) =>
        taps.map((right): Square => {
          return { row: row * stride + down, col: col * stride + right, kind: 'tap' };
        }),
      ),
      { row: top + row, col: left + col, kind: 'current' },
    ]),
  };
}

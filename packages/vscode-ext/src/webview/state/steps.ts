import type { Cell } from '../view/transform';

interface Size {
  readonly rows: number;
  readonly cols: number;
}

/** The number of a cell in the kernel's walk: left to right, top to bottom. */
export function stepOf({ row, col }: Cell, { cols }: Size): number {
  return row * cols + col;
}

/** The cell of a step; steps before the first and after the last stay there. */
export function stepBy({ rows, cols }: Size, step: number): Cell {
  const inside = Math.max(0, Math.min(rows * cols - 1, step));
  return { row: Math.floor(inside / cols), col: inside % cols };
}

import { colorize, extremes, type Matrix } from '@convolve/core';

/** More cells than this are not told apart in a small image. */
const maxCells = 32;

/** The longer side in pixels, and the most of a cell. */
const side = 160;
const maxCellSide = 24;

/** A small image of a matrix as SVG: grey, or blue and red around zero where there are both signs. */
export function matrixImage(matrix: Matrix): string {
  const [low, high] = extremes(matrix) ?? [0, 0];
  const shown = thinned(matrix);
  const { rows, cols } = shown;
  const isSigned = low < 0 && high > 0;
  const { data } = colorize(
    shown,
    isSigned ? 'diverging' : 'gray',
    isSigned ? {} : { range: [low, high] },
  );
  const cell = Math.max(2, Math.min(maxCellSide, Math.floor(side / Math.max(rows, cols))));
  const cells: string[] = [];
  for (let at = 0; at < rows * cols; at++) {
    const [red, green, blue, alpha] = data.subarray(4 * at, 4 * at + 4);
    if (alpha === 0) continue;
    const fill = [red, green, blue].map((tone) => tone!.toString(16).padStart(2, '0')).join('');
    const [x, y] = [(at % cols) * cell, Math.floor(at / cols) * cell];
    cells.push(`<path fill="#${fill}" d="M${x} ${y}h${cell}v${cell}h-${cell}z"/>`);
  }
  const [width, height] = [cols * cell, rows * cell];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#888"/>${cells.join('')}</svg>`;
}

/** Every so many rows and columns of a larger matrix. */
function thinned({ rows, cols, data }: Matrix): Matrix {
  const step = Math.ceil(Math.max(rows, cols) / maxCells);
  if (step === 1) return { rows, cols, data };
  const [height, width] = [Math.ceil(rows / step), Math.ceil(cols / step)];
  const thin = Float64Array.from(
    { length: height * width },
    (_, at) => data[Math.floor(at / width) * step * cols + (at % width) * step]!,
  );
  return { rows: height, cols: width, data: thin };
}

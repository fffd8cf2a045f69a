import { paddingFor } from '@convolve/core';
import type { LabView, LayerSettings } from '../../shared/labSettings';

/** Width and height, in the unit of what is measured. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of a pane or of an image. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cell of an image. */
export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** An image's size in pixels, with what is to be seen around it when it is fitted. */
export interface ImageSize extends Size {
  readonly around?: Size;
}

/** Where an image lies in its pane: screen x = left + column · scaleX, y alike. */
export interface Transform {
  readonly left: number;
  readonly top: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** The deepest zoom: a cell as large as a small window. */
export const mostZoom = 256;

/** The part of a pane that a fitted image leaves free at each side. */
const margin = 8;

/** The zoom that shows the whole image; small images are enlarged in whole steps. */
export function fitZoom({ around, ...image }: ImageSize, pane: Size): number {
  const width = Math.max(1, pane.width - 2 * margin);
  const height = Math.max(1, pane.height - 2 * margin);
  const zoom = Math.min(
    width / (image.width + 2 * (around?.width ?? 0)),
    height / (image.height + 2 * (around?.height ?? 0)),
  );
  return zoom > 1 ? Math.min(64, Math.floor(zoom)) : zoom;
}

/** Whether two panes show an image larger one above the other than side by side. */
export function stacks(image: ImageSize, area: Size): boolean {
  const beside = fitZoom(image, { width: area.width / 2, height: area.height });
  return fitZoom(image, { width: area.width, height: area.height / 2 }) > beside;
}

/** The view with its zoom worked out, and its middle inside the image. */
export function resolve(view: LabView, image: ImageSize, pane: Size): LabView {
  if (view.zoom === 0) {
    return { zoom: fitZoom(image, pane), x: image.width / 2, y: image.height / 2 };
  }
  const least = Math.min(1, fitZoom(image, pane)) / 2;
  const { width, height } = image.around ?? { width: 0, height: 0 };
  return {
    zoom: clamp(view.zoom, least, mostZoom),
    x: clamp(view.x, 0 - width, image.width + width),
    y: clamp(view.y, 0 - height, image.height + height),
  };
}

/** Where the input lies in its pane. */
export function transformOf(view: LabView, image: ImageSize, pane: Size): Transform {
  const { zoom, x, y } = resolve(view, image, pane);
  return {
    left: Math.round(pane.width / 2 - x * zoom),
    top: Math.round(pane.height / 2 - y * zoom),
    scaleX: zoom,
    scaleY: zoom,
  };
}

/** Zooms by a factor so that the image's point under `at`, a point of the pane, stays there. */
export function zoomAt(
  view: LabView,
  image: ImageSize,
  pane: Size,
  at: Point,
  factor: number,
): LabView {
  const before = resolve(view, image, pane);
  const least = Math.min(1, fitZoom(image, pane)) / 2;
  const zoom = clamp(before.zoom * factor, least, mostZoom);
  const shift = 1 / before.zoom - 1 / zoom;
  return resolve(
    {
      zoom,
      x: before.x + (at.x - pane.width / 2) * shift,
      y: before.y + (at.y - pane.height / 2) * shift,
    },
    image,
    pane,
  );
}

/** Moves the image by screen pixels. */
export function panBy(
  view: LabView,
  image: ImageSize,
  pane: Size,
  dx: number,
  dy: number,
): LabView {
  const { zoom, x, y } = resolve(view, image, pane);
  return resolve({ zoom, x: x - dx / zoom, y: y - dy / zoom }, image, pane);
}

/** A rectangle of cells. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly cols: number;
}

/** Makes all cells of a region visible, if they are not; of a region larger than the pane its middle. */
export function reveal(view: LabView, image: ImageSize, pane: Size, region: Region): LabView {
  const { zoom, x, y } = resolve(view, image, pane);
  const along = (at: number, start: number, count: number, side: number) => {
    const free = Math.max(0, (side / zoom - count) / 2);
    return clamp(at, start + count / 2 - free, start + count / 2 + free);
  };
  return {
    zoom: view.zoom,
    x: along(x, region.left, region.cols, pane.width),
    y: along(y, region.top, region.rows, pane.height),
  };
}

/** The input's cells under the kernel and under the output cell that it makes. */
export function walkRegion(
  { first, step }: Lattice,
  cell: Cell,
  kernel: { readonly rows: number; readonly cols: number },
  dilation: readonly [rows: number, cols: number],
): Region {
  const along = (at: number, origin: number, each: number, count: number, gap: number) => {
    const extent = (count - 1) * gap + 1;
    const start = origin + at * each - Math.floor(extent / 2);
    const output = origin + at * each + 0.5 - each / 2;
    const from = Math.min(start, Math.floor(output));
    return [from, Math.max(start + extent, Math.ceil(output + each)) - from] as const;
  };
  const [top, rows] = along(cell.row, first[0], step[0], kernel.rows, dilation[0]);
  const [left, cols] = along(cell.col, first[1], step[1], kernel.cols, dilation[1]);
  return { top, left, rows, cols };
}

/** Where a layer's output lies on its input: output cell 0 is centred on `first`, then each `step`. */
export interface Lattice {
  readonly first: readonly [row: number, col: number];
  readonly step: readonly [rows: number, cols: number];
}

export function latticeOf(
  { mode, stride, dilation }: Pick<LayerSettings, 'mode' | 'stride' | 'dilation'>,
  kernel: { readonly rows: number; readonly cols: number },
): Lattice {
  const first = (size: number, gap: number) => {
    const extent = (size - 1) * gap + 1;
    return Math.floor(extent / 2) - paddingFor(mode, extent)[0];
  };
  return {
    first: [first(kernel.rows, dilation[0]), first(kernel.cols, dilation[1])],
    step: stride,
  };
}

/** Where the output lies in its pane, so that what belongs together is in the same place. */
export function outputTransform(input: Transform, { first, step }: Lattice): Transform {
  const scaleX = input.scaleX * step[1];
  const scaleY = input.scaleY * step[0];
  return {
    left: input.left + (first[1] + 0.5) * input.scaleX - scaleX / 2,
    top: input.top + (first[0] + 0.5) * input.scaleY - scaleY / 2,
    scaleX,
    scaleY,
  };
}

/** The cell under a point of the pane; it may lie outside the image. */
export function cellAt(transform: Transform, point: Point): Cell {
  return {
    row: Math.floor((point.y - transform.top) / transform.scaleY),
    col: Math.floor((point.x - transform.left) / transform.scaleX),
  };
}

/** The input cell that an output cell is centred on. */
export function inputCell({ first, step }: Lattice, cell: Cell): Cell {
  return { row: first[0] + cell.row * step[0], col: first[1] + cell.col * step[1] };
}

/** The output cell whose place holds an input cell. */
export function outputCell({ first, step }: Lattice, cell: Cell): Cell {
  return {
    row: Math.floor((cell.row - first[0] + step[0] / 2) / step[0]),
    col: Math.floor((cell.col - first[1] + step[1] / 2) / step[1]),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

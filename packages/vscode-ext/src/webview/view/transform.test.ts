import { describe, expect, it } from 'vitest';
import {
  cellAt,
  fitZoom,
  inputCell,
  latticeOf,
  outputCell,
  outputTransform,
  panBy,
  resolve,
  reveal,
  stacks,
  transformOf,
  walkRegion,
  zoomAt,
} from './transform';

const image = { width: 100, height: 50 };
const pane = { width: 216, height: 216 };
const fit = { zoom: 0, x: 0, y: 0 };

describe('the view', () => {
  it('fits an image with a margin, and enlarges in whole steps', () => {
    expect(fitZoom(image, pane)).toBe(2);
    expect(fitZoom({ width: 400, height: 100 }, pane)).toBe(0.5);
    expect(fitZoom({ width: 60, height: 10 }, pane)).toBe(3);
  });

  it('stacks the panes where that enlarges the image', () => {
    const area = { width: 816, height: 616 };
    expect(stacks({ width: 1024, height: 484 }, area)).toBe(true);
    expect(stacks({ width: 484, height: 1024 }, area)).toBe(false);
    expect(stacks({ width: 400, height: 300 }, area)).toBe(false);
  });

  it('leaves room around a fitted image where asked to', () => {
    expect(fitZoom({ width: 10, height: 10, around: { width: 5, height: 0 } }, pane)).toBe(10);
  });

  it('puts a fitted image into the middle', () => {
    expect(transformOf(fit, image, pane)).toEqual({ left: 8, top: 58, scaleX: 2, scaleY: 2 });
  });

  it('keeps the point under the pointer while it zooms', () => {
    const at = { x: 30, y: 100 };
    const before = cellAt(transformOf(fit, image, pane), at);
    const view = zoomAt(fit, image, pane, at, 4);
    expect(view.zoom).toBe(8);
    expect(cellAt(transformOf(view, image, pane), at)).toEqual(before);
  });

  it('pans by screen pixels, and not beyond the image', () => {
    expect(panBy({ zoom: 4, x: 50, y: 25 }, image, pane, 40, -20)).toEqual({
      zoom: 4,
      x: 40,
      y: 30,
    });
    expect(panBy({ zoom: 4, x: 50, y: 25 }, image, pane, 9999, 0).x).toBe(0);
  });

  it('limits the zoom to half the fit and to the deepest', () => {
    expect(resolve({ zoom: 1e6, x: 0, y: 0 }, image, pane).zoom).toBe(256);
    expect(resolve({ zoom: 1e-6, x: 0, y: 0 }, image, pane).zoom).toBe(0.5);
  });

  it('moves only as far as a cell needs to be seen', () => {
    const view = { zoom: 20, x: 10, y: 10 };
    const window = { top: 9, left: 9, rows: 3, cols: 3 };
    expect(reveal(view, image, pane, window)).toEqual(view);
    const { x, zoom } = reveal(view, image, pane, { ...window, left: 49 });
    expect(x + pane.width / 2 / zoom).toBeCloseTo(52);
  });

  it('shows a window as large as the pane, or beyond the border, by its middle', () => {
    const near = { zoom: 72, x: 50, y: 25 };
    const window = { top: -1, left: -1, rows: 3, cols: 3 };
    const around = { width: 1, height: 1 };
    const seen = reveal(near, { ...image, around }, pane, window);
    expect(resolve(seen, { ...image, around }, pane)).toEqual({ zoom: 72, x: 0.5, y: 0.5 });
    const large = reveal(near, image, pane, { top: 10, left: 20, rows: 9, cols: 9 });
    expect([large.x, large.y]).toEqual([24.5, 14.5]);
  });

  it('knows the cells of a step: the window, and the output cell of a larger stride', () => {
    const lattice = { first: [1, 1], step: [5, 1] } as const;
    const kernel = { rows: 3, cols: 3 };
    expect(walkRegion(lattice, { row: 1, col: 2 }, kernel, [1, 1])).toEqual({
      ...{ top: 4, left: 2, rows: 5, cols: 3 },
    });
    expect(walkRegion(lattice, { row: 0, col: 0 }, kernel, [1, 2])).toMatchObject({
      ...{ left: -1, cols: 5 },
    });
  });
});

describe('the lattice of the output', () => {
  const layer = { mode: 'same', stride: [1, 1], dilation: [1, 1] } as const;
  const kernel = { rows: 3, cols: 5 };

  it('starts on the first input cell in mode same, inside in valid, outside in full', () => {
    expect(latticeOf(layer, kernel).first).toEqual([0, 0]);
    expect(latticeOf({ ...layer, mode: 'valid' }, kernel).first).toEqual([1, 2]);
    expect(latticeOf({ ...layer, mode: 'full' }, kernel).first).toEqual([-1, -2]);
    expect(latticeOf({ ...layer, mode: 'valid', dilation: [2, 1] }, kernel).first).toEqual([2, 2]);
  });

  it('goes from input cells to output cells and back', () => {
    const lattice = latticeOf({ ...layer, mode: 'valid', stride: [2, 3] }, kernel);
    for (const cell of [
      { row: 0, col: 0 },
      { row: 4, col: 7 },
    ]) {
      expect(outputCell(lattice, inputCell(lattice, cell))).toEqual(cell);
    }
    expect(inputCell(lattice, { row: 1, col: 1 })).toEqual({ row: 3, col: 5 });
  });

  it('lays an output cell over the input cell that it is centred on', () => {
    const input = { left: 10, top: 20, scaleX: 4, scaleY: 4 };
    const lattice = latticeOf({ ...layer, stride: [1, 3] }, kernel);
    const output = outputTransform(input, lattice);
    expect(output).toEqual({ left: 6, top: 20, scaleX: 12, scaleY: 4 });
    // The middle of output column 1 is the middle of input column 3.
    expect(output.left + 1.5 * output.scaleX).toBe(input.left + 3.5 * input.scaleX);
  });
});

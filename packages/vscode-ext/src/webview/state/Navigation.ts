import { type NamedKernel, placementOf, windowOf } from '../../shared/kernels';
import type { LabView } from '../../shared/labSettings';
import { leastNumberedCell } from '../pane/drawPane';
import {
  type Cell,
  type ImageSize,
  inputCell,
  type Lattice,
  latticeOf,
  outputCell,
  outputTransform,
  type Point,
  panBy,
  type Region,
  resolve,
  reveal,
  type Size,
  transformOf,
  walkRegion,
  zoomAt,
} from '../view/transform';
import type { Lab } from './Lab';
import { fitted } from './State';
import { lastLayer } from './settingsEdits';
import { stepBy, stepOf } from './steps';

/** Moves through the images: zoom and pan, alike in both panes, and the kernel's walk. */
export class Navigation {
  /** The size of a pane, in CSS pixels. */
  paneSize: () => Size = () => ({ width: 1, height: 1 });

  constructor(private readonly lab: Lab) {}

  setView(view: LabView): void {
    this.lab.store.update({ view });
  }

  fit(): void {
    this.setView(fitted);
  }

  zoomBy(factor: number, at?: Point): void {
    const pane = this.paneSize();
    const middle = { x: pane.width / 2, y: pane.height / 2 };
    const { walk } = this.lab.state;
    this.changeView((view, image) => {
      const zoomed = zoomAt(view, image, pane, at ?? middle, factor);
      return walk ? this.revealed(zoomed, walk) : zoomed;
    });
  }

  panBy(dx: number, dy: number): void {
    this.changeView((view, image) => panBy(view, image, this.paneSize(), dx, dy));
  }

  /** One screen pixel for each pixel of the image. */
  actualSize(): void {
    this.changeView((view, image) => ({ ...resolve(view, image, this.paneSize()), zoom: 1 }));
  }

  /** Opens the walk at a cell of the result; beside the result nothing is chosen. */
  chooseCell({ row, col }: Cell): void {
    const result = this.lab.state.computed?.result;
    if (!result || row < 0 || col < 0 || row >= result.rows || col >= result.cols) return;
    this.lab.store.update({ walk: { row, col, playing: false } });
  }

  /** How many whole cells of the result a pixel of the screen has side by side, at least 1. */
  get cellsPerPixel(): number {
    const { inputSize } = this;
    if (!inputSize) return 1;
    const onInput = transformOf(this.lab.state.view, inputSize, this.paneSize());
    const { scaleX, scaleY } = outputTransform(onInput, this.lattice);
    const ratio = window.devicePixelRatio || 1;
    return Math.max(1, Math.floor(1 / (Math.min(scaleX, scaleY) * ratio)));
  }

  /** Where the result lies on the input. */
  get lattice(): Lattice {
    const { kernel } = this;
    const layer = lastLayer(this.lab.state.settings);
    return latticeOf(placementOf(kernel, layer), windowOf(kernel));
  }

  /** The kernel on the screen. */
  private get kernel(): NamedKernel {
    return this.lab.state.preview ?? this.lab.kernel;
  }

  /** The result's cell that belongs to an input cell. */
  resultCell(cell: Cell): Cell {
    return outputCell(this.lattice, cell);
  }

  /** The input cell whose row is drawn: under the pointer, or else where the walk is. */
  get profileCell(): Cell | undefined {
    const { pointer, walk } = this.lab.state;
    return pointer ?? (walk ? inputCell(this.lattice, walk) : undefined);
  }

  /** Goes to a step of the walk, and moves the view along if it is not on the screen. */
  walkTo(step: number, playing: boolean): void {
    const { computed, view } = this.lab.state;
    const { inputSize } = this;
    if (!computed || !inputSize) return;
    const cell = stepBy(computed.result, step);
    this.lab.store.update({ walk: { ...cell, playing }, view: this.revealed(view, cell) });
  }

  /** Moves the walk by rows and columns; at an edge of the result it stays. */
  walkBy(rows: number, cols: number): void {
    const { walk, computed } = this.lab.state;
    if (!walk || !computed) return;
    const { result } = computed;
    const row = Math.max(0, Math.min(result.rows - 1, walk.row + rows));
    const col = Math.max(0, Math.min(result.cols - 1, walk.col + cols));
    this.walkTo(stepOf({ row, col }, result), false);
  }

  /** Opens the walk at the first cell, large enough that its numbers can be read. */
  openWalk(): void {
    const walk = { row: 0, col: 0, playing: false };
    this.lab.store.update({ walk, comparison: null });
    const { inputSize } = this;
    if (!inputSize) return;
    const pane = this.paneSize();
    const { zoom } = resolve(this.lab.state.view, inputSize, pane);
    if (zoom >= leastNumberedCell) return;
    const { rows, cols } = this.region(walk);
    const largest = Math.min(pane.width / (cols + 2), pane.height / (rows + 2));
    const large = Math.max(zoom, Math.min(40, Math.floor(largest)));
    const near = { zoom: large, x: pane.width / 2 / large - 2, y: pane.height / 2 / large - 2 };
    this.setView(reveal(near, inputSize, pane, this.region(walk)));
  }

  /** The input's cells that belong to a step of the walk. */
  private region(cell: Cell): Region {
    const { kernel, lattice } = this;
    const { dilation } = placementOf(kernel, lastLayer(this.lab.state.settings));
    return walkRegion(lattice, cell, windowOf(kernel), dilation);
  }

  /** A view with the whole window and the output cell of a step in it. */
  private revealed(view: LabView, cell: Cell): LabView {
    const { inputSize } = this;
    if (view.zoom === 0 || !inputSize) return view;
    return reveal(view, inputSize, this.paneSize(), this.region(cell));
  }

  /** The input's size; while a kernel walks over it, with room for the kernel's overhang. */
  get inputSize(): ImageSize | null {
    const { input, walk, settings } = this.lab.state;
    if (!input) return null;
    const size = { width: input.cols, height: input.rows };
    const { mode, dilation } = placementOf(this.lab.kernel, lastLayer(settings));
    if (!walk || mode === 'valid') return size;
    const { rows, cols } = windowOf(this.lab.kernel);
    const share = mode === 'same' ? 2 : 1;
    const around = {
      width: Math.floor(((cols - 1) * dilation[1] + 1) / share),
      height: Math.floor(((rows - 1) * dilation[0] + 1) / share),
    };
    return { ...size, around };
  }

  private changeView(change: (view: LabView, image: ImageSize) => LabView): void {
    const { inputSize } = this;
    if (inputSize) this.setView(change(this.lab.state.view, inputSize));
  }
}

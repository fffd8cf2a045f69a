import { createRef } from 'lit/directives/ref.js';
import type { Lab } from '../state/Lab';
import type { State } from '../state/State';
import { isDarkPage } from '../theme';
import type { PaneRefs } from '../ui/paneLayout';
import {
  type Cell,
  cellAt,
  inputCell,
  outputTransform,
  type Point,
  type Size,
  stacks,
  type Transform,
  transformOf,
} from '../view/transform';
import type { Overlay } from './drawOverlay';
import { drawPane } from './drawPane';
import { drawWipe, isOnWipe } from './drawWipe';
import { listenToPointer, type PaneActions, sizeOf } from './pointing';
import { type PaneTheme, paneTheme } from './theme';

/** How far an arrow key moves the images, in CSS pixels. */
const keyStep = 40;

/** The parts of the state that the canvases show. */
const drawn = [
  'input',
  'computed',
  'partial',
  'view',
  'walk',
  'explained',
  'profile',
  'comparison',
  'compared',
] as const satisfies (keyof State)[];

/** Draws the two canvases after each change, and hears what is done on them. */
export class PaneDrawing {
  readonly refs: PaneRefs = { input: createRef(), result: createRef() };
  private frame = 0;
  private listening = false;

  constructor(private readonly lab: Lab) {
    lab.store.listen((state, before) => {
      const isPointed = state.profile && state.pointer?.row !== before.pointer?.row;
      if (isPointed || drawn.some((name) => state[name] !== before[name])) this.schedule();
    });
    // A theme changes the classes of the body.
    new MutationObserver(() => {
      lab.store.update({ isDark: isDarkPage() });
      this.schedule();
    }).observe(document.body, {
      attributes: true,
      attributeFilter: ['class', 'data-vscode-theme-id'],
    });
  }

  /** Draws in the next frame, once however much has changed. */
  schedule(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  /** The input pane's size, which both panes share. */
  get size(): Size {
    const { comparison } = this.lab.state;
    // Compared, both are in the result's pane.
    const canvas = comparison ? this.refs.result.value : this.refs.input.value;
    if (!canvas) return { width: 1, height: 1 };
    this.arrange(canvas);
    return sizeOf(canvas);
  }

  private draw(): void {
    const [input, result] = [this.refs.input.value, this.refs.result.value];
    if (!input || !result) return;
    this.listen(input, result);
    const { lab } = this;
    const { state } = lab;
    const theme = paneTheme(input);
    const row = state.profile ? lab.navigation.profileCell : undefined;
    const onInput = this.inputTransform(state);
    if (state.comparison && onInput) {
      this.drawComparison(result, onInput, theme);
      return;
    }
    const image = state.input;
    const shown = state.partial ?? state.computed?.result;
    const { lattice } = lab.navigation;
    const inputContent = image &&
      onInput && {
        image,
        transform: onInput,
        overlay: windowOverlay(state, image),
        profile: row?.row,
      };
    const resultContent = shown &&
      onInput && {
        image: shown,
        transform: outputTransform(onInput, lattice),
        overlay: cellOverlay(state),
        profile: row && lab.navigation.resultCell(row).row,
      };
    drawPane(input, inputContent, theme);
    drawPane(result, resultContent ?? null, theme);
  }

  /** Draws the result and what it is compared with into one pane. */
  private drawComparison(canvas: HTMLCanvasElement, onInput: Transform, theme: PaneTheme): void {
    const { comparison, computed, compared } = this.lab.state;
    if (!comparison || !computed) return;
    const onOutput = outputTransform(onInput, this.lab.navigation.lattice);
    const transform = typeof comparison.with === 'string' ? onInput : onOutput;
    const { way, split, isOther } = comparison;
    const { result } = computed;
    const other = compared?.image;
    const { difference } = compared ?? {};
    if (way === 'difference' && difference) {
      const shown = { ...result, ...difference, planes: [] };
      drawPane(canvas, { image: shown, transform: onOutput, overlay: null }, theme);
    } else if (way === 'blink' && isOther && other) {
      drawPane(canvas, { image: other, transform, overlay: null }, theme);
    } else {
      drawPane(canvas, { image: result, transform: onOutput, overlay: null }, theme);
      if (way === 'wipe' && other) drawWipe(canvas, other, transform, split, theme);
    }
  }

  /** Puts the panes beside or above each other, whichever shows more of the image. */
  private arrange(canvas: HTMLCanvasElement): void {
    const panes = canvas.closest('.panes');
    const { inputSize } = this.lab.navigation;
    if (!panes || !inputSize) return;
    const area = { width: panes.clientWidth, height: panes.clientHeight };
    const isOne = this.lab.state.comparison !== null;
    panes.classList.toggle('compared', isOne);
    panes.classList.toggle('stacked', !isOne && stacks(inputSize, area));
  }

  private inputTransform({ view }: State): Transform | null {
    const { inputSize } = this.lab.navigation;
    return inputSize && transformOf(view, inputSize, this.size);
  }

  private listen(input: HTMLCanvasElement, result: HTMLCanvasElement): void {
    if (this.listening) return;
    this.listening = true;
    const resized = new ResizeObserver(() => this.schedule());
    resized.observe(input);
    resized.observe(result);
    const { navigation } = this.lab;
    listenToPointer(
      input,
      navigation,
      this.actions((at, onInput) => cellAt(onInput, at)),
    );
    listenToPointer(
      result,
      navigation,
      this.actions((at, onInput) => {
        const { lattice } = navigation;
        return inputCell(lattice, cellAt(outputTransform(onInput, lattice), at));
      }),
    );
  }

  /** Moves the line of the wipe, from 0 at the left to 1. */
  private wipeTo(split: number): void {
    this.lab.store.update(({ comparison }) => ({
      comparison: comparison && { ...comparison, split: Math.max(0, Math.min(1, split)) },
    }));
  }

  /** What is done on a pane; `cellOn` gives the input cell at a point of it. */
  private actions(cellOn: (at: Point, onInput: Transform) => Cell): PaneActions {
    const { lab } = this;
    const cell = (at: Point) => {
      const onInput = this.inputTransform(lab.state);
      return onInput && cellOn(at, onInput);
    };
    return {
      step: (cols, rows) => {
        const { comparison, walk } = lab.state;
        if (comparison?.way === 'wipe' && rows === 0) this.wipeTo(comparison.split + cols * 0.05);
        else if (walk) lab.navigation.walkBy(rows, cols);
        else lab.navigation.panBy(-cols * keyStep, -rows * keyStep);
      },
      point: (at) => lab.store.update({ pointer: at && cell(at) }),
      grab: ({ x }) => {
        const { comparison } = lab.state;
        const { width } = this.size;
        const isLine = comparison?.way === 'wipe' && isOnWipe(x, comparison.split, width);
        return isLine ? (to) => this.wipeTo(to / width) : null;
      },
      choose: (at) => {
        const chosen = lab.state.comparison ? null : cell(at);
        if (chosen) lab.navigation.chooseCell(lab.navigation.resultCell(chosen));
      },
    };
  }
}

/** The kernel's window on the input. */
function windowOverlay(
  { explained }: State,
  within: { readonly rows: number; readonly cols: number },
): Overlay | null {
  const filter = explained?.filters[0];
  if (!explained || !filter) return null;
  const { top, left, dilation } = explained;
  const { rows, cols, weights, parts } = filter;
  const values = parts[0] && { values: parts[0].window };
  return { top, left, rows, cols, dilation, within, weights, ...values };
}

/** The one cell of the result that the window makes. */
function cellOverlay({ explained, computed }: State): Overlay | null {
  if (!explained || !computed) return null;
  const { row, col } = explained;
  return { top: row, left: col, rows: 1, cols: 1, dilation: [1, 1], within: computed.result };
}

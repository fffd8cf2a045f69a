import type { LabSettings, LabView, NamedKernel } from '../../shared/labSettings';
import type { HostMessage, LabState, Source } from '../../shared/protocol';
import { WorkerClient } from '../engine/WorkerClient';
import { host } from '../host';
import { t } from '../l10n';
import { problemOf } from '../problemOf';
import {
  inputCell,
  type Lattice,
  latticeOf,
  outputCell,
  type PictureSize,
  panBy,
  resolve,
  reveal,
  type Size,
  zoomAt,
} from '../view/transform';
import { record, redo, undo } from './history';
import { fitted, initialState, type State } from './State';
import { Store } from './Store';
import { addKernel, lastLayer, removeKernel, withKernel } from './settingsEdits';
import { stepBy } from './steps';

/** What the page's controls do: each changes the state, and what follows from it is computed. */
export class Lab {
  readonly store = new Store<State>(initialState());
  readonly worker = new WorkerClient();
  /** The size of a pane, in CSS pixels. */
  paneSize: () => Size = () => ({ width: 1, height: 1 });
  private computing = 0;

  constructor() {
    this.store.listen((state, before) => this.follow(state, before));
  }

  get state(): State {
    return this.store.state;
  }

  /** Changes the settings in a way that can be undone. */
  edit(change: (settings: LabSettings) => LabSettings): void {
    this.store.update((state) => {
      const next = change(state.settings);
      return next === state.settings ? {} : { ...record(state, next), preview: null };
    });
    this.announce();
  }

  undo(): void {
    this.store.update((state) => undo(state));
    this.announce();
  }

  redo(): void {
    this.store.update((state) => redo(state));
    this.announce();
  }

  /** The kernel in the editor. */
  get kernel(): NamedKernel {
    const { settings, map } = this.state;
    const { kernels } = lastLayer(settings);
    return kernels[Math.min(map, kernels.length - 1)]!;
  }

  useKernel(kernel: NamedKernel): void {
    this.edit((settings) => withKernel(settings, this.mapIndex(), kernel));
  }

  /** Changes the current kernel's weights; it is then no catalogue's kernel and no operator. */
  editKernel(change: (rows: NamedKernel['rows']) => NamedKernel['rows']): void {
    const { name, rows } = this.kernel;
    const mark = t('(edited)');
    this.useKernel({ name: name.endsWith(mark) ? name : `${name} ${mark}`, rows: change(rows) });
  }

  addKernel(kernel: NamedKernel): void {
    this.edit((settings) => addKernel(settings, kernel));
    this.store.update((state) => ({ map: lastLayer(state.settings).kernels.length - 1 }));
  }

  removeKernel(index: number): void {
    this.edit((settings) => removeKernel(settings, index));
  }

  setView(view: LabView): void {
    this.store.update({ view });
  }

  fit(): void {
    this.setView(fitted);
  }

  zoomBy(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const pane = this.paneSize();
    const middle = { x: pane.width / 2, y: pane.height / 2 };
    this.changeView((view, picture) => zoomAt(view, picture, pane, at ?? middle, factor));
  }

  panBy(dx: number, dy: number): void {
    this.changeView((view, picture) => panBy(view, picture, this.paneSize(), dx, dy));
  }

  /** One screen pixel for each pixel of the picture. */
  actualSize(): void {
    this.changeView((view, picture) => ({ ...resolve(view, picture, this.paneSize()), zoom: 1 }));
  }

  /** Opens the walk at a cell of the result; beside the result nothing is chosen. */
  chooseCell({ row, col }: { readonly row: number; readonly col: number }): void {
    const result = this.state.computed?.result;
    if (!result || row < 0 || col < 0 || row >= result.rows || col >= result.cols) return;
    this.store.update({ walk: { row, col, playing: false } });
  }

  /** Where the result lies on the input. */
  get lattice(): Lattice {
    const { settings, preview } = this.state;
    const { rows } = preview ?? this.kernel;
    return latticeOf(lastLayer(settings), { rows: rows.length, cols: rows[0]?.length ?? 1 });
  }

  /** The result's cell that belongs to an input cell. */
  resultCell(cell: { readonly row: number; readonly col: number }): { row: number; col: number } {
    return outputCell(this.lattice, cell);
  }

  /** Brings a reloaded window's settings and view back; the host sends the source. */
  restore(saved: LabState | undefined): void {
    if (!saved) return;
    this.store.update({ settings: saved.settings, view: saved.view });
    if (saved.source.kind === 'matrix') void this.load(saved.source, false);
  }

  /** Shows an error that nobody caught. */
  fail(error: unknown): void {
    void this.attempt(() => Promise.reject(error));
  }

  /** Goes to a step of the walk, and moves the view along if it is not on the screen. */
  walkTo(step: number, playing: boolean): void {
    const { computed, view } = this.state;
    const { inputSize } = this;
    if (!computed || !inputSize) return;
    const cell = stepBy(computed.result, step);
    this.store.update({
      walk: { ...cell, playing },
      view:
        view.zoom === 0
          ? view
          : reveal(view, inputSize, this.paneSize(), inputCell(this.lattice, cell)),
    });
  }

  /** The input's size; while a kernel walks over it, with room for the kernel's overhang. */
  get inputSize(): PictureSize | null {
    const { input, walk, settings } = this.state;
    if (!input) return null;
    const size = { width: input.cols, height: input.rows };
    const { mode, dilation } = lastLayer(settings);
    if (!walk || mode === 'valid') return size;
    const { rows } = this.kernel;
    const share = mode === 'same' ? 2 : 1;
    const around = {
      width: Math.floor((((rows[0]?.length ?? 1) - 1) * dilation[1] + 1) / share),
      height: Math.floor(((rows.length - 1) * dilation[0] + 1) / share),
    };
    return { ...size, around };
  }

  private changeView(change: (view: LabView, picture: PictureSize) => LabView): void {
    const { inputSize } = this;
    if (inputSize) this.setView(change(this.state.view, inputSize));
  }

  /** New labs start with the settings that were chosen last. */
  private announce(): void {
    host.postMessage({ type: 'settings', settings: this.state.settings });
  }

  /** Takes a message of the host. */
  receive(message: HostMessage): void {
    switch (message.type) {
      case 'show': {
        const { settings, view } = message;
        this.store.update((state) => ({
          settings: settings ?? state.settings,
          view: view ?? (settings ? fitted : state.view),
          preview: null,
          map: settings ? 0 : state.map,
          walk: null,
        }));
        void this.load(message.source, false);
        return;
      }
      case 'reload':
        void this.load(message.source, false);
        return;
      case 'gone':
        this.store.update({ problem: { message: message.message, severity: 'warning' } });
        return;
      case 'kernels':
        this.store.update({ kept: message.kernels });
        return;
      case 'preview':
        this.store.update({ preview: message.kernel });
        return;
      case 'use':
        this.useKernel(message.kernel);
        this.store.update({ preview: null });
        return;
      case 'saved':
        if (message.path !== undefined) {
          this.store.update({
            problem: { message: t('Saved as {0}', message.path), severity: 'information' },
          });
        }
        return;
      default:
        message satisfies never;
    }
  }

  async load(source: Source, shrink: boolean): Promise<void> {
    this.store.update({
      source,
      loaded: null,
      busy: { what: 'decoding', fraction: 0 },
      problem: null,
      // Another picture's pixels must not stand under this one's name.
      ...(source.name !== this.state.source?.name && { input: null, computed: null, walk: null }),
    });
    await this.attempt(async () => {
      const loaded = await this.worker.load(source, shrink);
      this.store.update({ loaded, input: null, computed: null, busy: null });
      await this.compute();
    });
  }

  private async compute(): Promise<void> {
    const turn = ++this.computing;
    const { settings, preview, map, channel } = this.state;
    const shown = preview ? withKernel(settings, this.mapIndex(), preview) : settings;
    await this.attempt(async () => {
      const computed = await this.worker.compute(shown, map, channel, (fraction) => {
        if (turn === this.computing) this.store.update({ busy: { what: 'computing', fraction } });
      });
      this.store.update((state) => ({
        computed,
        input: computed.input ?? state.input,
        busy: turn === this.computing ? null : state.busy,
        problem: this.noticeOf(state),
      }));
      host.postMessage({
        type: 'computed',
        kernel: lastLayer(shown).kernels[this.mapIndex()]?.name ?? '',
        rows: computed.result.rows,
        cols: computed.result.cols,
        milliseconds: computed.milliseconds,
      });
      await this.explain();
    });
  }

  private async explain(): Promise<void> {
    const { walk, computed } = this.state;
    if (!walk || !computed) return;
    const { rows, cols } = computed.result;
    const row = Math.min(walk.row, rows - 1);
    const col = Math.min(walk.col, cols - 1);
    if (row !== walk.row || col !== walk.col) {
      this.store.update({ walk: { ...walk, row, col } });
      return;
    }
    const explained = await this.worker.explain(row, col);
    const now = this.state.walk;
    if (now?.row === row && now.col === col) this.store.update({ explained });
  }

  /** Does what follows from a change. */
  private follow(state: State, before: State): void {
    const changed = (...names: (keyof State)[]) =>
      names.some((name) => state[name] !== before[name]);
    if (state.loaded && changed('settings', 'map', 'channel', 'preview')) void this.compute();
    if (changed('walk')) {
      if (state.walk === null) this.store.update({ explained: null });
      else if (state.walk.row !== before.walk?.row || state.walk.col !== before.walk.col) {
        void this.attempt(() => this.explain());
      }
    }
    if (changed('settings', 'view', 'source')) this.keep(state);
  }

  private keep({ source, settings, view }: State): void {
    if (!source) return;
    host.setState({
      source: source.kind === 'image' ? { kind: 'image', uri: source.uri } : source,
      settings,
      view,
    });
  }

  /** What there is to know about the source once it is on the screen. */
  private noticeOf({ loaded, source, problem }: State): State['problem'] {
    if (problem?.severity === 'information' || problem?.severity === 'warning') return problem;
    if (loaded?.shrunkFrom && source?.kind === 'image') {
      const { rows, cols } = loaded.shrunkFrom;
      const size = `${loaded.cols}×${loaded.rows}`;
      return {
        severity: 'information',
        message: t('Shrunk from {0} to {1} pixels', `${cols}×${rows}`, size),
      };
    }
    if (loaded && loaded.frames > 1) {
      return {
        severity: 'information',
        message: t('Animated: the first of {0} frames is shown', loaded.frames),
      };
    }
    return null;
  }

  /** Runs what may fail; a failure is shown with what can be done about it. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error, this);
      if (problem) this.store.update({ problem, busy: null });
    }
  }

  private mapIndex(): number {
    const { settings, map } = this.state;
    return Math.min(map, lastLayer(settings).kernels.length - 1);
  }
}

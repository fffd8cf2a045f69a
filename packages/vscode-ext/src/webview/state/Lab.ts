import { type CustomKernel, type NamedKernel, partsOf } from '../../shared/kernels';
import { choicesOf, type LabSettings } from '../../shared/labSettings';
import { started } from '../engine/started';
import { WorkerClient } from '../engine/WorkerClient';
import { host } from '../host';
import { t } from '../l10n';
import { problemOf } from '../problemOf';
import { withAutomaticColors } from './automaticColors';
import { Computation } from './Computation';
import { record, redo, undo } from './history';
import { Navigation } from './Navigation';
import { initialState, type State } from './State';
import { Store } from './Store';
import { type LabState, restoredState } from './savedState';
import { addKernel, lastLayer, removeKernel, withKernel } from './settingsEdits';

/** What the page's controls do: each changes the state, and what follows from it is computed. */
export class Lab {
  readonly store = new Store<State>(initialState());
  readonly worker = new WorkerClient(started.worker);
  readonly navigation = new Navigation(this);
  readonly computation = new Computation(this, this.worker);

  get state(): State {
    return this.store.state;
  }

  /** Changes the settings in a way that can be undone. */
  edit(change: (settings: LabSettings) => LabSettings): void {
    this.remembering(() =>
      this.store.update((state) => {
        const next = change(state.settings);
        return next === state.settings
          ? {}
          : { ...record(state, next), preview: null, kernelProblem: null };
      }),
    );
  }

  /** Adds or takes away layers; the first map and channel of the last one are shown. */
  editLayers(change: (settings: LabSettings) => LabSettings): void {
    this.edit(change);
    this.store.update({ map: 0, channel: 0 });
  }

  undo(): void {
    this.remembering(() => this.store.update((state) => undo(state)));
  }

  redo(): void {
    this.remembering(() => this.store.update((state) => redo(state)));
  }

  /** The kernel in the editor. */
  get kernel(): NamedKernel {
    return lastLayer(this.state.settings).kernels[this.mapIndex]!;
  }

  /** The settings of what is on the screen: with the previewed kernel, and with its colours. */
  get shownSettings(): LabSettings {
    const { settings, preview, isDark } = this.state;
    const shown = preview ? withKernel(settings, this.mapIndex, preview) : settings;
    return withAutomaticColors(shown, isDark);
  }

  useKernel(kernel: NamedKernel): void {
    this.edit((settings) => withKernel(settings, this.mapIndex, kernel));
  }

  /** Changes the weights of the current kernel, or of one of an operator's: it is then a kernel of its own. */
  editKernel(change: (rows: CustomKernel['rows']) => CustomKernel['rows'], part = 0): void {
    const { name } = this.kernel;
    const found = partsOf(this.kernel)[part];
    if (!found) return;
    const mark = t('(edited)');
    const whole = [name, found.label, mark].filter(Boolean).join(' ');
    this.useKernel({ name: name.endsWith(mark) ? name : whole, rows: change(found.rows) });
  }

  addKernel(kernel: NamedKernel): void {
    this.edit((settings) => addKernel(settings, kernel));
    this.store.update((state) => ({ map: lastLayer(state.settings).kernels.length - 1 }));
  }

  removeKernel(index: number): void {
    this.edit((settings) => removeKernel(settings, index));
  }

  /** Compares the result with its input, or stops comparing. */
  compare(): void {
    const { comparison } = this.state;
    const start = { way: 'wipe', with: 'input', split: 0.5, isOther: false } as const;
    this.store.update({ comparison: comparison ? null : start, walk: null });
  }

  /** Brings a reloaded window's settings and view back; the host sends the source. */
  restore(saved: LabState | undefined): void {
    if (!saved) return;
    const { source } = saved;
    this.store.update(restoredState(saved));
    if (source.kind === 'matrix') void this.computation.load(source, false);
  }

  /** Shows an error that nobody caught. */
  fail(error: unknown): void {
    void this.attempt(() => Promise.reject(error));
  }

  /** Changes the settings; new labs start with what was chosen of them last. */
  private remembering(change: () => void): void {
    const before = this.state.settings;
    change();
    const choices = choicesOf(before, this.state.settings);
    if (Object.keys(choices).length > 0) host.postMessage({ type: 'remember', choices });
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

  /** Which map and kernel is the current one. */
  get mapIndex(): number {
    const { settings, map } = this.state;
    return Math.min(map, lastLayer(settings).kernels.length - 1);
  }
}

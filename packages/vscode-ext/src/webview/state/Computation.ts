import { firstPart, type ImageSource, type Part, type Source } from '../../shared/protocol';
import type { Loaded } from '../../worker/messages';
import { imageFileOf } from '../engine/bytesOf';
import { started } from '../engine/started';
import { answerOf, type WorkerClient } from '../engine/WorkerClient';
import { host } from '../host';
import { foundName, foundNotice } from './found';
import type { Lab } from './Lab';
import { noticeOf } from './noticeOf';
import { withLoaded, withNumbers, withStrip } from './results';
import type { State } from './State';
import { lastLayer } from './settingsEdits';

/** Has the worker compute what the state asks for, and puts the results into the state. */
export class Computation {
  private computing = 0;
  /** What is computed or was computed last, as text. */
  private asked = '';
  /** Whether a source has been loaded: the first may be the one that the page has begun with. */
  private isStarted = false;
  /** The last source that was asked for, until its result is on the screen. */
  private loading = Promise.resolve();

  constructor(
    private readonly lab: Lab,
    private readonly worker: WorkerClient,
  ) {
    lab.store.listen((state, before) => this.follow(state, before));
  }

  load(source: Source, shrink: boolean): Promise<void> {
    this.loading = this.loadNow(source, shrink);
    return this.loading;
  }

  private async loadNow(source: Source, shrink: boolean): Promise<void> {
    this.asked = '';
    const before = this.lab.state.source;
    this.lab.store.update({
      source,
      shrink,
      loaded: null,
      busy: { what: 'decoding', fraction: 0 },
      problem: null,
      // Another image's pixels must not stand under this one's name.
      ...(before &&
        source.name !== before.name && {
          input: null,
          computed: null,
          walk: null,
        }),
    });
    await this.lab.attempt(async () => {
      const isFirst =
        !shrink && !this.isStarted && isFirstPart(this.lab.state.part) && source === started.source;
      this.isStarted = true;
      const loaded = await (isFirst ? this.started() : this.read(source, shrink));
      if (source !== this.lab.state.source) return;
      if (!loaded) {
        host.postMessage({ type: 'unloadable' });
        return;
      }
      this.lab.store.update(withLoaded(loaded));
      if (loaded.bitmap) markPainted('source');
      await this.compute();
    });
  }

  /** Makes another array or plane of the file the source. */
  choose(part: Part): void {
    const { source, shrink } = this.lab.state;
    if (!source) return;
    this.lab.store.update({ part });
    void this.load(source, shrink);
  }

  /** What the page has begun to load; undefined where the webview cannot load the file. */
  private async started(): Promise<Loaded | undefined> {
    const reply = await started.reply;
    return reply && answerOf<'load'>(reply);
  }

  /** Has the worker load a source; undefined where the webview cannot load the file. */
  private async read(source: Source, shrink: boolean): Promise<Loaded | undefined> {
    if (source.kind === 'matrix') return this.worker.ask('load', { source, shrink });
    const file = await imageFileOf(source);
    const { paneWidth } = started;
    const { part } = this.lab.state;
    return file && this.worker.ask('load', { source: { ...file, paneWidth }, shrink, part });
  }

  private async compute(): Promise<void> {
    const { map, channel, source } = this.lab.state;
    const shown = this.lab.shownSettings;
    const asked = JSON.stringify([shown, map, channel]);
    // A kernel that is kept after its preview is on the screen already.
    if (asked === this.asked) return;
    this.asked = asked;
    const turn = ++this.computing;
    const factor = this.lab.navigation.cellsPerPixel;
    this.lab.store.update({ stale: true, partial: null });
    await this.lab.attempt(async () => {
      const request = { settings: shown, map, input: channel, factor };
      const { computed, numbers } = await this.worker.compute(request, (note) => {
        if (turn !== this.computing) return;
        if (note.type === 'strip') {
          this.lab.store.update(withStrip(note.strip));
          markPainted('strip');
        } else this.lab.store.update({ busy: { what: 'computing', fraction: note.fraction } });
      });
      // Another image may have come in the meantime.
      if (source !== this.lab.state.source) return;
      this.lab.store.update((state) => ({
        computed,
        input: computed.input ?? state.input,
        ...(turn === this.computing && { busy: null, partial: null }),
        problem: noticeOf(state),
      }));
      const { result, milliseconds } = computed;
      const { rows, cols } = result;
      const kernel = lastLayer(shown).kernels[this.lab.mapIndex]?.name ?? '';
      host.postMessage({ type: 'computed', kernel, rows, cols, milliseconds });
      markPainted('result');
      await this.explain();
      this.lab.store.update(withNumbers(computed, await numbers));
      markPainted('numbers');
      await this.compare();
    });
    if (turn === this.computing) this.lab.store.update({ stale: false });
  }

  private async explain(): Promise<void> {
    const { walk, computed } = this.lab.state;
    if (!walk || !computed) return;
    const { rows, cols } = computed.result;
    const row = Math.min(walk.row, rows - 1);
    const col = Math.min(walk.col, cols - 1);
    if (row !== walk.row || col !== walk.col) {
      this.lab.store.update({ walk: { ...walk, row, col } });
      return;
    }
    const explained = await this.worker.ask('explain', { row, col });
    const now = this.lab.state.walk;
    if (now?.row === row && now.col === col) this.lab.store.update({ explained });
  }

  /** Loads another image, which has its bytes, and begins to compare the result with it. */
  async loadOther(source: ImageSource): Promise<void> {
    await this.lab.attempt(async () => {
      await this.worker.ask('other', { source: (await imageFileOf(source))! });
      const comparison = { way: 'wipe', with: 'other', split: 0.5, isOther: false } as const;
      this.lab.store.update({ other: source.name, comparison });
    });
  }

  /** Finds the kernel that makes another image, which has its bytes, of the source, and uses it. */
  async find(source: ImageSource): Promise<void> {
    this.lab.store.update({ busy: { what: 'computing', fraction: 0 } });
    await this.lab.attempt(async () => {
      await this.loading;
      const found = await this.worker.ask('find', { source: (await imageFileOf(source))! });
      this.lab.useKernel({ name: foundName(found), rows: found.rows });
      this.lab.store.update({ other: source.name, problem: foundNotice(found) });
    });
    this.lab.store.update({ busy: null });
  }

  /** Compares the result with what was chosen. */
  private async compare(): Promise<void> {
    const { comparison, computed, isDark } = this.lab.state;
    if (!comparison || !computed) return;
    const colormap = isDark ? 'diverging-dark' : 'diverging';
    const compared = await this.worker.ask('compare', { with: comparison.with, colormap });
    if (this.lab.state.comparison?.with === comparison.with) this.lab.store.update({ compared });
  }

  /** Does what follows from a change. */
  private follow(state: State, before: State): void {
    const changed = (...names: (keyof State)[]) =>
      names.some((name) => state[name] !== before[name]);
    if (state.loaded && changed('settings', 'map', 'channel', 'preview', 'isDark'))
      void this.compute();
    if (changed('walk')) {
      if (state.walk === null) this.lab.store.update({ explained: null });
      else if (state.walk.row !== before.walk?.row || state.walk.col !== before.walk.col) {
        void this.lab.attempt(() => this.explain());
      }
    }
    if (state.comparison?.with !== before.comparison?.with) {
      this.lab.store.update({ compared: null });
      void this.lab.attempt(() => this.compare());
    }
  }
}

function isFirstPart({ array, plane }: Part): boolean {
  return array === firstPart.array && plane === firstPart.plane;
}

/** Marks when the next frame has been painted, for profilers and for the benchmark. */
function markPainted(what: 'source' | 'strip' | 'result' | 'numbers'): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark(`painted ${what}`)));
}

import { describe, expect, it } from 'vitest';
import { initialSettings, lookOfMap } from '../../shared/labSettings';
import { record, redo, undo } from './history';
import {
  addKernel,
  backToLayer,
  lastLayer,
  nextLayer,
  removeKernel,
  withChannels,
  withKernel,
  withLayer,
  withLook,
} from './settingsEdits';

const a = { name: 'a', rows: [[1]] };
const b = { name: 'b', rows: [[2]], display: 'signed' } as const;
const settings = initialSettings(a);
const names = (of: typeof settings) => lastLayer(of).kernels.map(({ name }) => name);

describe('edits of the settings', () => {
  it('puts a kernel in the place of another and shows it its own way', () => {
    const next = withKernel(settings, 0, b);
    expect(names(next)).toEqual(['b']);
    expect(next.display).toBe('signed');
    expect(withKernel(next, 0, a).display).toBe('signed');
  });

  it('adds and removes kernels, but keeps the last', () => {
    const two = addKernel(settings, b);
    expect(names(two)).toEqual(['a', 'b']);
    expect(names(removeKernel(two, 0))).toEqual(['b']);
    expect(removeKernel(settings, 0)).toBe(settings);
  });

  it('changes how one of several maps is shown, and of a single one what new labs start with', () => {
    expect(withLook(settings, 0, { colormap: 'magma' }).colormap).toBe('magma');
    const two = withLook(addKernel(settings, b), 1, { display: 'stretched', colormap: 'viridis' });
    expect(lookOfMap(two, 0)).toEqual({ display: settings.display, colormap: null });
    expect(lookOfMap(two, 1)).toEqual({ display: 'stretched', colormap: 'viridis' });
    expect(lookOfMap(withKernel(two, 1, a), 1).colormap).toBe('viridis');
    const one = removeKernel(two, 0);
    expect(one).toMatchObject({ display: 'stretched', colormap: 'viridis' });
    expect(lastLayer(one).kernels).toEqual([b]);
  });

  it('gives the map of a new kernel that kernel’s own display, and the others keep theirs', () => {
    const two = withKernel(addKernel(settings, a), 1, b);
    expect(lookOfMap(two, 0).display).toBe('absolute');
    expect(lookOfMap(two, 1).display).toBe('signed');
  });

  it('opens a layer after the last with steps of one, and goes back', () => {
    const strided = withLayer(settings, { stride: [2, 2], border: 'wrap' });
    const deep = nextLayer(strided, b);
    expect(deep.layers).toHaveLength(2);
    expect(lastLayer(deep)).toMatchObject({ kernels: [b], stride: [1, 1], border: 'wrap' });
    expect(backToLayer(deep, 0)).toEqual(strided);
  });

  it('gives up the colour map where each colour is shown', () => {
    const mapped = { ...settings, colormap: 'viridis' as const };
    expect(withChannels(mapped, 'each').colormap).toBeNull();
    expect(withChannels(mapped, 'red').colormap).toBe('viridis');
  });
});

describe('the history', () => {
  it('takes changes back and does them again', () => {
    const start = { settings, past: [], future: [] };
    const one = record(start, withKernel(settings, 0, b));
    const back = undo(one);
    expect(back.settings).toBe(settings);
    expect(redo(back)).toEqual(one);
    expect(undo(start)).toBe(start);
    expect(redo(one)).toBe(one);
  });

  it('forgets what was undone at a new change', () => {
    const start = { settings, past: [], future: [] };
    const back = undo(record(start, withKernel(settings, 0, b)));
    expect(record(back, addKernel(settings, b)).future).toEqual([]);
  });
});

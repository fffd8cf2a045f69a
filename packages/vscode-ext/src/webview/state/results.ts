import type { Computed, Loaded, Numbers, Strip } from '../../worker/messages';
import type { State } from './State';

/** The state with a source, which is seen at once where it is the input. */
export function withLoaded({ bitmap, ...loaded }: Loaded) {
  return ({ settings }: State): Partial<State> => {
    const { rows, cols } = loaded;
    const isInput = bitmap && settings.layers.length === 1;
    return {
      loaded,
      busy: null,
      ...(isInput && { input: { rows, cols, factor: cols / bitmap.width, bitmap, planes: [] } }),
    };
  };
}

/** The state with the numbers of what was computed, if that is still on the screen. */
export function withNumbers(computed: Computed, { input, result }: Numbers) {
  return (state: State): Partial<State> => ({
    ...(state.computed === computed && {
      computed: { ...computed, result: { ...computed.result, ...result } },
      ...(input && state.input && { input: { ...state.input, ...input } }),
    }),
  });
}

/** The state with some rows more of a result that is being computed. */
export function withStrip({ rows, cols, top, factor, pixels }: Strip) {
  return ({ partial, computed }: State): Partial<State> => {
    const width = Math.ceil(cols / factor);
    const height = Math.ceil(rows / factor);
    const bitmap = partial?.bitmap ?? new OffscreenCanvas(width, height);
    const context = bitmap.getContext('2d');
    const before = computed?.result;
    if (!partial && before?.rows === rows && before.cols === cols) {
      const scale = before.factor / factor;
      const { bitmap: old } = before;
      context?.drawImage(old, 0, 0, old.width * scale, old.height * scale);
    }
    context?.putImageData(new ImageData(pixels, width), 0, top / factor);
    return { partial: { rows, cols, factor, bitmap, planes: [] } };
  };
}

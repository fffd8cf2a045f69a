import type { Navigation } from '../state/Navigation';
import type { Point, Size } from '../view/transform';

/** What a pane is asked to do by mouse and keyboard, beside zooming and panning. */
export interface PaneActions {
  /** An arrow key: to the right and down are positive. */
  step(cols: number, rows: number): void;
  point(at: Point | null): void;
  /** What a drag from here does; null where it moves the image. */
  grab(at: Point): ((x: number) => void) | null;
  choose(at: Point): void;
}

/** How far the pointer may move, in pixels, for a press to be a click. */
const clickTolerance = 3;

/** Makes a canvas answer to wheel, drag, click and keys. */
export function listenToPointer(
  canvas: HTMLCanvasElement,
  navigation: Navigation,
  actions: PaneActions,
): void {
  let last: Point | null = null;
  let moved = 0;
  let grabbed: ((x: number) => void) | null = null;
  const place = (event: MouseEvent) => ({ x: event.offsetX, y: event.offsetY });

  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      navigation.zoomBy(
        2 ** (-Math.max(-240, Math.min(240, event.deltaY * lines)) / 240),
        place(event),
      );
    },
    { passive: false },
  );
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    last = place(event);
    moved = 0;
    grabbed = actions.grab(last);
  });
  canvas.addEventListener('pointermove', (event) => {
    const now = place(event);
    if (last) {
      moved += Math.abs(now.x - last.x) + Math.abs(now.y - last.y);
      if (grabbed) grabbed(now.x);
      else if (moved > clickTolerance) navigation.panBy(now.x - last.x, now.y - last.y);
      last = now;
    }
    actions.point(now);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (last && !grabbed && moved <= clickTolerance) actions.choose(place(event));
    last = null;
    grabbed = null;
  });
  canvas.addEventListener('pointercancel', () => {
    last = null;
    grabbed = null;
  });
  canvas.addEventListener('pointerleave', () => actions.point(null));
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys(navigation, actions)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function keys(navigation: Navigation, actions: PaneActions): Readonly<Record<string, () => void>> {
  return {
    '+': () => navigation.zoomBy(2),
    '=': () => navigation.zoomBy(2),
    '-': () => navigation.zoomBy(0.5),
    '0': () => navigation.fit(),
    '1': () => navigation.actualSize(),
    ArrowLeft: () => actions.step(-1, 0),
    ArrowRight: () => actions.step(1, 0),
    ArrowUp: () => actions.step(0, -1),
    ArrowDown: () => actions.step(0, 1),
  };
}

/** A canvas's size in CSS pixels. */
export function sizeOf(canvas: HTMLCanvasElement): Size {
  return { width: canvas.clientWidth, height: canvas.clientHeight };
}

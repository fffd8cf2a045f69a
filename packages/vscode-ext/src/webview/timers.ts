import type { Lab } from './state/Lab';
import type { State } from './state/State';
import { stepOf } from './state/steps';

/** Milliseconds that each of two images is shown: well below three flashes a second. */
const blinkPace = 700;

/** Milliseconds of a step of the walk, and for people who want less motion. */
const walkPace = 500;
const calmPace = 1200;

/** Shows result and comparand by turns while they blink, and moves the walk on while it plays. */
export function startTimers(lab: Lab): void {
  repeat(
    lab,
    ({ comparison }) => comparison?.way === 'blink',
    () => blinkPace,
    () =>
      lab.store.update(({ comparison }) => ({
        comparison: comparison && { ...comparison, isOther: !comparison.isOther },
      })),
  );
  repeat(
    lab,
    ({ walk }) => walk?.playing === true,
    () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? calmPace : walkPace),
    () => {
      const { walk, computed } = lab.state;
      if (!walk || !computed) return;
      const { result } = computed;
      const next = stepOf(walk, result) + 1;
      lab.navigation.walkTo(next, next < result.rows * result.cols - 1);
    },
  );
}

/** Does a step again and again while the state is on. */
function repeat(
  lab: Lab,
  isOn: (state: State) => boolean,
  pace: () => number,
  step: () => void,
): void {
  let timer = 0;
  lab.store.listen((state, before) => {
    if (isOn(state) === isOn(before)) return;
    clearInterval(timer);
    if (isOn(state)) timer = window.setInterval(step, pace());
  });
}

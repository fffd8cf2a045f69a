import type { Lab } from './state/Lab';

/** Milliseconds that each of the two is shown: well below three flashes a second. */
const pace = 700;

/** Shows result and comparand by turns while they are compared by blinking. */
export class Blinker {
  private timer = 0;

  constructor(lab: Lab) {
    lab.store.listen(({ comparison }, before) => {
      if (comparison?.way === before.comparison?.way) return;
      clearInterval(this.timer);
      if (comparison?.way !== 'blink') return;
      this.timer = window.setInterval(() => {
        lab.store.update(({ comparison: now }) => ({
          comparison: now && { ...now, isOther: !now.isOther },
        }));
      }, pace);
    });
  }
}

import type { Lab } from './state/Lab';
import { stepOf } from './state/steps';

/** Milliseconds a step, and for people who want less motion. */
const pace = 500;
const calmPace = 1200;

/** Moves the walk on by itself while it plays. */
export class Player {
  private timer = 0;

  constructor(private readonly lab: Lab) {
    lab.store.listen(({ walk }, before) => {
      if (walk?.playing === before.walk?.playing && walk !== null) return;
      clearInterval(this.timer);
      if (walk?.playing) this.timer = window.setInterval(() => this.step(), this.pace());
    });
  }

  private pace(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? calmPace : pace;
  }

  private step(): void {
    const { walk, computed } = this.lab.state;
    if (!walk || !computed) return;
    const { result } = computed;
    const next = stepOf(walk, result) + 1;
    const more = next < result.rows * result.cols - 1;
    this.lab.navigation.walkTo(next, more);
  }
}

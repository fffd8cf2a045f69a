import { type Locale, sentences } from '../locale/locale.js';
import type { Progress } from './carryOut.js';

/** An answer that is quicker shows no progress, and progress is shown no more often. */
const INTERVAL = 2000;

/**
 * Shows how far a long job is, at most every two seconds. What is shown last is shown completely
 * before `stop` resolves, so that the answer cannot be overtaken by it.
 */
export class ProgressReport {
  private latest: string | undefined;
  private shown: string | undefined;
  private showing: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  /** @param show Shows a text; where it fails, the job goes on without. */
  constructor(
    private readonly locale: Locale,
    private readonly show: (text: string) => Promise<unknown>,
  ) {
    this.timer = setInterval(() => this.refresh(), INTERVAL);
  }

  update({ stage, done, all }: Progress): void {
    const { stages, progress } = sentences(this.locale);
    this.latest = all > 1 ? progress(stages[stage], done, all) : stages[stage];
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.showing;
  }

  private refresh(): void {
    const text = this.latest ?? sentences(this.locale).stages.waiting;
    if (text === this.shown) return;
    this.shown = text;
    this.showing = this.showing
      .then(() => this.show(text))
      .then(
        () => {},
        () => {},
      );
  }
}

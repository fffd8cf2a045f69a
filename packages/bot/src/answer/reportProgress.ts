import { type Locale, sentences } from '../locale/locale.js';
import type { Progress } from './carryOut.js';

/** An answer that is quicker shows no progress, and progress is shown no more often. */
const INTERVAL = 2000;

/**
 * Shows how far a long job is, at most every two seconds. What is shown last is shown completely
 * before `stop` resolves, so that the answer cannot be overtaken by it.
 *
 * @param show Shows a text; where it fails, the job goes on without.
 */
export function reportProgress(locale: Locale, show: (text: string) => Promise<unknown>) {
  const { stages, progress } = sentences(locale);
  let latest = stages.waiting;
  let shown: string | undefined;
  let showing: Promise<unknown> = Promise.resolve();
  const refresh = () => {
    if (latest === shown) return;
    const text = latest;
    shown = text;
    showing = showing.then(() => show(text)).catch(() => {});
  };
  const timer = setInterval(refresh, INTERVAL);
  return {
    update({ stage, done, all }: Progress): void {
      latest = all > 1 ? progress(stages[stage], done, all) : stages[stage];
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await showing;
    },
  };
}

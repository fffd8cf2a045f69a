import { tellsOutOfMemory } from '../outOfMemory.js';
import type { OnStage, Outcome, Report, Task } from './Task.js';

/**
 * Makes this process one of a pool: it takes one task at a time from the process that started it, tells
 * the stages and the outcome, and ends with that process.
 */
export function serveTasks(run: (task: Task, onStage: OnStage) => Promise<Outcome>): void {
  const tell = (report: Report) => void process.send!(report);
  process.on('message', async (task: Task) => {
    try {
      const outcome = await run(task, (stage) => tell({ stage }));
      // The task's pixels are let go before the next one, of which decoders would not wait for it.
      globalThis.gc?.();
      tell(outcome);
    } catch (error) {
      const message = messageOf(error);
      const reason = tellsOutOfMemory(message) ? 'out-of-memory' : 'internal';
      tell({ failure: { reason, message, detail: {} } });
    }
  });
  process.on('disconnect', () => process.exit());
  // Node itself would print the error with all its fields, the image's bytes among them.
  process.on('uncaughtException', (error) => {
    process.stderr.write(messageOf(error), () => process.exit(1));
  });
  // A service manager may tell every process to stop; the bot lets running tasks finish first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  tell({ ready: true });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

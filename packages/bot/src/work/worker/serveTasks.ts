import type { OnStage, Outcome, Report, Task } from './Task.js';

/**
 * Makes this process a worker: it takes one task at a time from the process that started it, tells
 * the stages and the outcome, and ends with that process.
 */
export function serveTasks(run: (task: Task, onStage: OnStage) => Promise<Outcome>): void {
  const tell = (report: Report) => void process.send!(report);
  process.on('message', async (task: Task) => {
    try {
      tell(await run(task, (stage) => tell({ stage })));
    } catch (error) {
      tell({ failure: { reason: 'internal', message: messageOf(error), detail: {} } });
    }
  });
  process.on('disconnect', () => process.exit());
  // Node itself would print the error with all its fields, the picture's bytes among them.
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

import { JobFailure } from '../../jobs/job.js';
import { runImage } from './runImage.js';
import { runMatrix } from './runMatrix.js';
import { runPair } from './runPair.js';
import type { OnStage, Outcome, Task, TaskResult } from './Task.js';

/** What a pool process does with a task. It rejects only where the bot is at fault. */
export async function runTask(task: Task, onStage: OnStage): Promise<Outcome> {
  try {
    return { result: await run(task, onStage) };
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
    const { reason, message, detail } = error;
    return { failure: { reason, message, detail } };
  }
}

function run({ source, ...task }: Task, onStage: OnStage): Promise<TaskResult> {
  if (source.kind === 'image') return runImage(source.bytes, task, onStage);
  if (source.kind === 'pair') return runPair(source, task.maxPixels, onStage);
  return runMatrix(source.rows, task.recipe, onStage);
}

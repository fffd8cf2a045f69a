import sharp from 'sharp';
import { JobFailure } from '../job.js';
import { runMatrix } from './runMatrix.js';
import { runPicture } from './runPicture.js';
import type { OnStage, Outcome, Task, WorkerResult } from './Task.js';

// The pool has a thread for each job already, and no picture comes twice.
sharp.concurrency(1);
sharp.cache(false);

/** What a worker thread does: one task at a time. */
export default async function main(task: Task): Promise<Outcome> {
  const onStage: OnStage = (stage) => task.stages.postMessage(stage);
  try {
    return { result: await run(task, onStage) };
  } catch (error) {
    if (!(error instanceof JobFailure)) throw error;
    const { reason, message, detail } = error;
    return { failure: { reason, message, detail } };
  } finally {
    task.stages.close();
  }
}

function run({ source, ...task }: Task, onStage: OnStage): Promise<WorkerResult> {
  return source.kind === 'picture'
    ? runPicture(source.bytes, task, onStage)
    : runMatrix(source.rows, task.recipe, onStage);
}

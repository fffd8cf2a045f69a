import { parentPort, workerData } from 'node:worker_threads';
import { outcomeOf } from './outcome.js';
import type { Task } from './tasks.js';

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage([task.output, await outcomeOf(task, workerData)]);
});

import { parentPort, workerData } from 'node:worker_threads';
import { outcomeOf } from './outcome.js';

parentPort?.on('message', async (task) => {
  parentPort?.postMessage(await outcomeOf(task, workerData));
});

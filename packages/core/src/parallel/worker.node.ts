import { parentPort } from 'node:worker_threads';
import { movable, runTask } from './runTask.js';

parentPort?.on('message', (message) => {
  const done = runTask(message);
  parentPort?.postMessage(done, movable(done));
});

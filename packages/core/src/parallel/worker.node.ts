import { parentPort } from 'node:worker_threads';
import { runTask } from './runTask.js';

parentPort?.on('message', (task) => parentPort?.postMessage(runTask(task)));

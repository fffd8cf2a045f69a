import { runTask } from './runTask.js';
import type { Done, Task } from './task.js';

/** What is needed of a worker's globals, which the core's own types leave out. */
const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: Task }) => void) | null;
  postMessage(done: Done): void;
};

scope.onmessage = ({ data }) => scope.postMessage(runTask(data));

import { movable, runTask } from './runTask.js';
import type { Done, Errand, Task } from './task.js';

/** What is needed of a worker's globals, which the core's own types leave out. */
const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: Task | Errand }) => void) | null;
  postMessage(done: Done, moved: readonly ArrayBuffer[]): void;
};

scope.onmessage = ({ data }) => {
  const done = runTask(data);
  scope.postMessage(done, movable(done));
};

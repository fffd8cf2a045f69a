import { Readable, Writable } from 'node:stream';
import { messageOf } from '../check/messageOf.js';
import type { OptionValues } from './arguments.js';
import { runTask } from './runTask.js';
import type { Task } from './tasks.js';

/** What a task that runs beside others has to say. */
export interface Outcome {
  readonly warnings: string;
  /** Why it failed, if it did. */
  readonly reason?: string;
}

/** Runs a task quietly. */
export async function outcomeOf(task: Task, values: OptionValues): Promise<Outcome> {
  let warnings = '';
  const stderr = new Writable({
    write(chunk, _, done) {
      warnings += chunk;
      done();
    },
  });
  try {
    const streams = { stdin: Readable.from([]), stdout: stderr, stderr };
    await runTask(task, { ...values, quiet: true }, streams);
    return { warnings };
  } catch (error) {
    return { warnings, reason: messageOf(error) };
  }
}

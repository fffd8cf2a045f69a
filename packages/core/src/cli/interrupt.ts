import { setImmediate } from 'node:timers/promises';

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does work during which Ctrl+C ends the process only after `tidy`. While the thread is busy, it
 * waits: what is written in one go is written to its end.
 */
export async function untilInterrupted(
  work: () => Promise<void> | void,
  tidy: () => Promise<void> | void = () => {},
): Promise<void> {
  const stop = async (signal: (typeof signals)[number]) => {
    await tidy();
    for (const it of signals) process.off(it, stop);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    await work();
  } finally {
    // A signal that came meanwhile is told in the loop's next turn.
    await setImmediate();
    for (const signal of signals) process.off(signal, stop);
  }
}

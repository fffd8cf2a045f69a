/**
 * How long a stop may take, in milliseconds: running jobs and last answers have ten seconds each, and
 * taking leave of Redis and the gateway five. systemd ends what is left after `TimeoutStopSec=30`.
 */
export const LONGEST_STOP = 27_000;

/**
 * The first SIGINT or SIGTERM. A second one ends the process at once, and so does a stop that takes
 * longer than `limit`.
 */
export function stopSignal(limit = LONGEST_STOP): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      resolve(signal);
      process.once(signal, () => process.exit(1));
      setTimeout(() => process.exit(1), limit).unref();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

import type { Logger } from 'pino';

/** How long a process that cannot go on may take to stop, in milliseconds. */
const LONGEST_STOP = 25_000;

/**
 * Lets everything that Node or a package would print by itself go through the log: what nobody caught,
 * warnings, and `console`. After an error that nobody caught the process stops in order, as if it were
 * told to, and ends with code 1; after a second one, or where it has not begun, at once.
 */
export function guardProcess(log: Logger): void {
  for (const name of ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const) {
    console[name] = (...printed: unknown[]) => log.warn({ printed }, 'a package printed');
  }
  process.removeAllListeners('warning').on('warning', (err) => log.warn({ err }, 'warning'));
  let isStopping = false;
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'the program cannot go on');
    process.exitCode = 1;
    if (isStopping || process.listenerCount('SIGTERM') === 0) process.exit();
    isStopping = true;
    setTimeout(() => process.exit(), LONGEST_STOP).unref();
    process.emit('SIGTERM', 'SIGTERM');
  });
}

import { destination } from 'pino';
import { clip } from './log/clip.js';
import { createLog } from './log/createLog.js';
import { guardProcess } from './log/guardProcess.js';
import { redactor } from './log/redactor.js';
import { secretsOf } from './log/secretsOf.js';
import { StartError } from './StartError.js';

/** The longest reason, in bytes: a line for each variable. */
const LONGEST_REASON = 8000;

/**
 * Runs a program to its end, and ends the process with it, whatever sockets and timers are left: with 0
 * after a stop, with 1 where it cannot start or go on. What keeps it from starting is said in words on
 * standard error; any other error is a line of the log there.
 */
export async function runProgram(main: () => Promise<void>): Promise<never> {
  const secrets = secretsOf({ token: process.env.DISCORD_TOKEN, redis: process.env.REDIS_URL });
  const output = destination({ dest: 2, sync: true });
  const log = createLog({ level: 'warn', secrets, output });
  guardProcess(log);
  try {
    await main();
  } catch (error) {
    if (error instanceof StartError)
      output.write(`${clip(redactor(secrets)(error.message), LONGEST_REASON)}\n`);
    else log.fatal({ err: error }, 'the program failed');
    process.exitCode = 1;
  }
  process.exit();
}

import { ConfigError } from './readSettings.js';
import { StartError } from './StartError.js';

/**
 * Runs a program to its end, and ends the process with it, whatever sockets and timers are left:
 * with 0 after a stop, with 1 where it cannot start or go on, which is said in words on standard
 * error.
 */
export async function runProgram(main: () => Promise<void>): Promise<never> {
  try {
    await main();
  } catch (error) {
    const isClear = error instanceof ConfigError || error instanceof StartError;
    const text = `${isClear ? error.message : String(error)}\n`;
    await new Promise((resolve) => process.stderr.write(text, resolve));
    process.exit(1);
  }
  process.exit(0);
}

import { ConfigError } from './readSettings.js';
import { StartError } from './StartError.js';

/** Runs a program to its end. What keeps it from starting is said in words on standard error. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isClear = error instanceof ConfigError || error instanceof StartError;
    process.stderr.write(`${isClear ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

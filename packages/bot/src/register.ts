import { readConfig } from './config.js';
import { registerInTime } from './registerInTime.js';
import { runProgram } from './runProgram.js';

/** How long Discord may take to answer, in milliseconds. */
const LONGEST = 60_000;

await runProgram(async () => {
  const names = await registerInTime(readConfig(process.env), LONGEST);
  process.stdout.write(`Registered: ${names.join(', ')}\n`);
});

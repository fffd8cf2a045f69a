import { DiscordAPIError, HTTPError } from 'discord.js';
import { readConfig } from './config.js';
import { registerCommands } from './registerCommands.js';
import { runProgram } from './runProgram.js';
import { StartError } from './StartError.js';
import { within } from './within.js';

/** How long Discord may take to answer, in milliseconds. */
const LONGEST = 60_000;

await runProgram(async () => {
  const config = readConfig(process.env);
  const silent = new StartError('Discord did not answer within a minute.');
  const names = await within(LONGEST, registerCommands(config), silent).catch((cause) => {
    if (cause === silent) throw silent;
    const isAnswer = cause instanceof DiscordAPIError || cause instanceof HTTPError;
    const words = isAnswer ? 'Discord refused' : 'Discord did not answer';
    throw new StartError(`${words}: ${cause}`, { cause });
  });
  process.stdout.write(`Registered: ${names.join(', ')}\n`);
});

import { readConfig } from './config.js';
import { runBot } from './runBot.js';
import { runProgram } from './runProgram.js';

/** A shard of the bot. discord.js has put its number into `SHARDS`, and reads it there itself. */
await runProgram(async () => {
  const { SHARDS: _, ...env } = process.env;
  await runBot(readConfig(env));
});

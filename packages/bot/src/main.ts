import { readConfig } from './config.js';
import { runBot } from './runBot.js';
import { runProgram } from './runProgram.js';
import { runShards } from './runShards.js';

/** The bot, in this process or in one for each of its shards. */
await runProgram(async () => {
  const config = readConfig(process.env);
  // discord.js reads it too, and an empty one counts as absent here only.
  if (config.shards === undefined) delete process.env.SHARDS;
  if (config.shards === undefined) await runBot(config);
  else await runShards(config, config.shards);
});

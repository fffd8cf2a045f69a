import { readConfig } from './config.js';
import { runBot } from './runBot.js';
import { runProgram } from './runProgram.js';
import { runShards } from './runShards.js';

/** The bot, in this process or in one for each of its shards. */
await runProgram(async () => {
  const config = readConfig(process.env);
  if (config.shards === undefined) await runBot(config);
  else await runShards(config, config.shards);
});

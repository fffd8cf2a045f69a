import { readConfig } from './config.js';
import { runBot } from './runBot.js';
import { runProgram } from './runProgram.js';

/** A shard of the bot. discord.js has put its number into `SHARDS`, and reads it there itself. */
await runProgram(async () => {
  // A shard whose manager has died would answer beside the one that takes its place.
  const stop = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', stop);
  const { SHARDS: _, ...env } = process.env;
  await runBot(readConfig(env));
  process.off('disconnect', stop);
});
// The channel to the manager would keep the process.
if (process.connected) process.disconnect();

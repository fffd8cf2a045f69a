import { readConfig } from './config.js';
import { runBot } from './runBot.js';
import { runProgram } from './runProgram.js';

/** A shard of the bot. discord.js has put its number into `SHARDS`, and reads it there itself. */
await runProgram(async () => {
  // A shard whose manager has died would answer beside the one that takes its place.
  const stop = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', stop);
  if (!process.connected) return;
  const { SHARDS: shard, ...env } = process.env;
  const { health, ...config } = readConfig(env);
  // Each shard is watched on a port of its own.
  const port = health.port === 0 ? 0 : health.port + Number(shard);
  await runBot({ ...config, health: { ...health, port } });
});

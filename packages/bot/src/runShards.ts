import { fileURLToPath } from 'node:url';
import {
  type APIGatewayBotInfo,
  REST,
  Routes,
  type Shard,
  ShardEvents,
  ShardingManager,
} from 'discord.js';
import type { Config } from './config.js';
import { createLog } from './log/createLog.js';
import { secretsOf } from './log/secretsOf.js';
import { StartError } from './StartError.js';
import { LONGEST_STOP, stopSignal } from './stopSignal.js';
import { settledWithin, within } from './within.js';

/** How long a shard may take to be ready, in milliseconds. */
const LONGEST_START = 60_000;
/** How long a shard that was told to stop may take, in milliseconds; it ends itself before. */
const LONGEST_END = LONGEST_STOP + 1000;

/**
 * Runs the bot as several processes, each with the gateway's events of its share of the servers,
 * until SIGINT or SIGTERM. One that ends is started again.
 *
 * @param count How many; 'auto' asks Discord how many it recommends.
 * @throws StartError where a shard does not get ready.
 */
export async function runShards(
  { token, api, redis, logLevel }: Pick<Config, 'token' | 'api' | 'redis' | 'logLevel'>,
  count: number | 'auto',
): Promise<void> {
  const log = createLog({ level: logLevel, secrets: secretsOf({ token, redis }) });
  const rest = new REST(api === undefined ? {} : { api }).setToken(token);
  const totalShards = count === 'auto' ? await recommended(rest) : count;
  const file = fileURLToPath(new URL('./shard.js', import.meta.url));
  const manager = new ShardingManager(file, { token, totalShards });
  manager.on('shardCreate', (shard) => {
    shard.on(ShardEvents.Ready, () => log.info({ shard: shard.id }, 'shard ready'));
    shard.on(ShardEvents.Death, () => log.warn({ shard: shard.id }, 'shard ended'));
    shard.on(ShardEvents.Error, (err) => log.error({ shard: shard.id, err }, 'shard error'));
  });
  const stopped = stopSignal(LONGEST_END + 1000);
  log.info({ shards: totalShards }, 'starting shards');
  try {
    const spawned = manager.spawn({ timeout: LONGEST_START }).then(() => log.info('shards ready'));
    await Promise.race([spawned, stopped]);
    const signal = await stopped;
    log.info({ signal }, 'stopping');
  } catch (cause) {
    throw new StartError(`A shard did not start: ${cause}`, { cause });
  } finally {
    manager.respawn = false;
    await Promise.all([...manager.shards.values()].map(end));
  }
}

async function recommended(rest: REST): Promise<number> {
  try {
    const asked = rest.get(Routes.gatewayBot()) as Promise<APIGatewayBotInfo>;
    const { shards } = await within(LONGEST_START, asked, new Error('no answer within a minute'));
    return shards;
  } catch (cause) {
    throw new StartError(`Discord does not say how many shards it recommends: ${cause}`, { cause });
  }
}

/** Tells a shard to stop, waits until it has, and ends it if it does not. */
async function end({ process }: Shard): Promise<void> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGTERM');
  await settledWithin(LONGEST_END, ended);
  process.kill('SIGKILL');
}

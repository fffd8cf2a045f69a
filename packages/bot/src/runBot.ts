import type { Config } from './config.js';
import { createLog } from './log.js';
import { Metrics } from './observe/Metrics.js';
import { observeWork } from './observe/observeWork.js';
import { serveHealth } from './observe/serveHealth.js';
import { openBackEnd } from './openBackEnd.js';
import { type RunningBot, startBot } from './startBot.js';
import { stopSignal } from './stopSignal.js';

/** Runs the bot, or one shard of it, until SIGINT or SIGTERM. */
export async function runBot(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel, secrets: [config.token, config.redis ?? ''] });
  const metrics = new Metrics();
  const { close, settings, answers, ...backEnd } = await openBackEnd(config, log);
  const work = observeWork(backEnd.work, metrics);
  let bot: RunningBot | undefined;
  const unready = () =>
    bot ? (bot.unready() ?? work.unready?.()) : 'the gateway is not connected yet';
  const { health: address } = config;
  const health =
    address.port === 0 ? undefined : await serveHealth({ ...address, metrics, unready });
  try {
    bot = await startBot({ config, work, settings, answers, log, metrics });
    const signal = await stopSignal();
    log.info({ signal }, 'stopping');
    await bot.stop();
  } finally {
    await close();
    await health?.close();
  }
}

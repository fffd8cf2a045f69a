import type { Config } from './config.js';
import { createLog } from './log/createLog.js';
import { secretsOf } from './log/secretsOf.js';
import { Metrics } from './observe/Metrics.js';
import { observeWork } from './observe/observeWork.js';
import { serveHealth } from './observe/serveHealth.js';
import { openBackEnd } from './openBackEnd.js';
import { type RunningBot, startBot } from './startBot.js';
import { stopSignal } from './stopSignal.js';

/**
 * Runs the bot, or one shard of it, until SIGINT or SIGTERM.
 *
 * @throws StartError where it cannot connect, or Discord ends the connection for good.
 */
export async function runBot(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const metrics = new Metrics();
  const { close, ...backEnd } = await openBackEnd(config, log);
  const work = observeWork(backEnd.work, metrics);
  let bot: RunningBot | undefined;
  const unready = () =>
    bot ? (bot.unready() ?? work.unready?.()) : 'the gateway is not connected yet';
  const { health: address } = config;
  const health =
    address.port === 0 ? undefined : await serveHealth({ ...address, metrics, log, unready });
  const stopped = stopSignal().then((signal) => {
    log.info({ signal }, 'stopping');
    return undefined;
  });
  try {
    const started = startBot({ config, ...backEnd, work, log, metrics });
    bot = await Promise.race([started, stopped]);
    const lost = bot && (await Promise.race([bot.lost, stopped]));
    await bot?.stop();
    if (lost) throw lost;
  } finally {
    await close();
    await health?.close();
  }
}

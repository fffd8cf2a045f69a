import type { Config } from './config.js';
import { createLog } from './log.js';
import { openBackEnd } from './openBackEnd.js';
import { startBot } from './startBot.js';
import { stopSignal } from './stopSignal.js';

/** Runs the bot, or one shard of it, until SIGINT or SIGTERM. */
export async function runBot(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel, secrets: [config.token, config.redis ?? ''] });
  const { close, ...backEnd } = await openBackEnd(config, log);
  try {
    const bot = await startBot({ config, ...backEnd, log });
    const signal = await stopSignal();
    log.info({ signal }, 'stopping');
    await bot.stop();
  } finally {
    await close();
  }
}

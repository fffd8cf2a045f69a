import { type Config, readConfig } from './config.js';
import { createLog } from './log.js';
import { ConfigError } from './readSettings.js';
import { StartError } from './StartError.js';
import { openChannelSettings } from './settings/openChannelSettings.js';
import { startBot } from './startBot.js';
import { createWork } from './work/createWork.js';

/** Starts the bot and stops it cleanly on SIGINT or SIGTERM. */
async function main(config: Config): Promise<void> {
  const { limits, attachmentHosts, trustedOrigins } = config;
  const log = createLog({ level: config.logLevel, secrets: [config.token] });
  const settings = openChannelSettings(config.dataDirectory);
  const work = createWork({ limits, attachmentHosts, trustedOrigins, log });
  try {
    const bot = await startBot({ config, work, settings, log });
    const signal = await stopSignal();
    log.info({ signal }, 'stopping');
    await bot.stop();
  } finally {
    await work.stop();
    await settings.close();
  }
}

/** The first of the signals; a second one ends the process at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      resolve(signal);
      process.once(signal, () => process.exit(1));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

try {
  await main(readConfig(process.env));
} catch (error) {
  const isClear = error instanceof ConfigError || error instanceof StartError;
  process.stderr.write(`${isClear ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

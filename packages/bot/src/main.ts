import { type Config, readConfig } from './config.js';
import { createLog } from './log.js';
import { Metrics } from './observe/Metrics.js';
import { observeWork } from './observe/observeWork.js';
import { serveHealth } from './observe/serveHealth.js';
import { ConfigError } from './readSettings.js';
import { StartError } from './StartError.js';
import { openChannelSettings } from './settings/openChannelSettings.js';
import { type RunningBot, startBot } from './startBot.js';
import { createWork } from './work/createWork.js';

/** Starts the bot and stops it cleanly on SIGINT or SIGTERM. */
async function main(config: Config): Promise<void> {
  const { limits, attachmentHosts, trustedOrigins } = config;
  const log = createLog({ level: config.logLevel, secrets: [config.token] });
  const settings = openChannelSettings(config.dataDirectory);
  const metrics = new Metrics();
  const work = observeWork(createWork({ limits, attachmentHosts, trustedOrigins, log }), metrics);
  let bot: RunningBot | undefined;
  const unready = () => (bot ? bot.unready() : 'the gateway is not connected yet');
  const health =
    config.health.port === 0
      ? undefined
      : await serveHealth({ ...config.health, metrics, unready });
  try {
    bot = await startBot({ config, work, settings, log, metrics });
    const signal = await stopSignal();
    log.info({ signal }, 'stopping');
    await bot.stop();
  } finally {
    await work.stop();
    await settings.close();
    await health?.close();
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

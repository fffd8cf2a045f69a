import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servePage } from '../standin/page/servePage.js';
import { startStandin } from '../standin/startStandin.js';
import { readConfig } from './config.js';
import { createLog } from './log/createLog.js';
import { secretsOf } from './log/secretsOf.js';
import { openBackEnd } from './openBackEnd.js';
import { registerCommands } from './registerCommands.js';
import { runProgram } from './runProgram.js';
import { StartError } from './StartError.js';
import { startBot } from './startBot.js';
import { stopSignal } from './stopSignal.js';

const USUAL_PORT = 8250;

/** Runs the bot against a Discord on this machine, with a page to use it from, until it is stopped. */
async function main(): Promise<void> {
  const port = Number(process.env.PORT || USUAL_PORT);
  const discord = await startStandin({ port }).catch((cause) => {
    if (cause.code !== 'EADDRINUSE') throw cause;
    throw new StartError(`port ${port} is taken: set PORT to another, or to 0`, { cause });
  });
  const config = readConfig({
    CONVOLVE_LOG_LEVEL: 'warn',
    ...process.env,
    ...discord.environment,
  });
  const dataDirectory = await mkdtemp(join(tmpdir(), 'convolve-local-'));
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const own = { ...config, dataDirectory, redis: undefined };
  const { close, ...backEnd } = await openBackEnd(own, log);
  try {
    await registerCommands(discord);
    servePage(discord);
    const bot = await startBot({ config, ...backEnd, log });
    discord.user('ann', { keeper: true });
    discord.user('bob');
    process.stdout.write(`Open ${discord.origin} in a browser. Ctrl+C stops it.\n`);
    await stopSignal();
    await bot.stop();
  } finally {
    await close();
    await discord.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

await runProgram(main);

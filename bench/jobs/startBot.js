import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cpuSeconds } from '../../packages/bot/dist/bench/cpuSeconds.js';
import { startStandin } from '../../packages/bot/dist/standin/startStandin.js';

/**
 * Starts the built bot of a checkout on a stand-in for Discord, in a channel where it answers posted images.
 *
 * @returns `post`, which posts an image and resolves with the answer: its seconds, the bot's CPU seconds, and
 *   the files; and `stop`.
 */
export async function startBot(checkout) {
  const discord = await startStandin({ patience: 60_000 });
  const data = mkdtempSync(join(tmpdir(), 'convolve-bot-'));
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    DISCORD_CDN: discord.cdn,
    CONVOLVE_TRUSTED_ORIGINS: discord.origin,
    CONVOLVE_DATA: data,
    CONVOLVE_LOG_LEVEL: 'info',
    CONVOLVE_COOLDOWN_SECONDS: '0',
  };
  const run = (program) =>
    spawn(process.execPath, [join(checkout, 'packages/bot/dist/src', program)], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  await once(run('register.js'), 'close');
  const bot = run('main.js');
  for await (const line of createInterface(bot.stdout)) if (line.includes('"msg":"ready"')) break;
  bot.stdout.resume();
  await discord.user('kim', { keeper: true }).runs('edges on');
  const ann = discord.user('ann');
  return {
    async post(name, bytes) {
      const before = cpuSeconds(bot.pid);
      const { inquiry } = await ann.posts({ files: [{ name, bytes }] });
      const { files, text } = await inquiry.final();
      if (files.length === 0) throw new Error(`there should be an image, but there is: ${text}`);
      const seconds = (inquiry.answeredAt - inquiry.askedAt) / 1000;
      // What the bot does after its answer, such as starting another process, is its CPU time as well.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return { seconds, cpu: cpuSeconds(bot.pid) - before, files };
    },
    async stop() {
      bot.kill('SIGTERM');
      await once(bot, 'close');
      await discord.stop();
      rmSync(data, { recursive: true });
    },
  };
}

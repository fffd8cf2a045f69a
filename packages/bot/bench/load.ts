import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registerCommands } from '../src/registerCommands.js';
import { packageFolder } from '../standin/page/packageFolder.js';
import { sampleImage } from '../standin/page/sampleImage.js';
import type { Standin } from '../standin/Standin.js';
import { startStandin } from '../standin/startStandin.js';
import { percentile } from './percentile.js';
import { startBotProcess } from './startBotProcess.js';

/** How many people ask at once, and how often each of them asks. */
const rounds = [
  { people: 1, times: 12 },
  { people: 8, times: 4 },
  { people: 32, times: 2 },
] as const;

interface Round {
  readonly people: number;
  readonly answers: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly answersPerSecond: number;
}

/** What is kept of a run. */
export interface LoadRounds {
  readonly image: string;
  readonly node: string;
  readonly cores: number;
  readonly rounds: readonly Round[];
  readonly highestRssMiB: number;
}

/** Each person asks for the edge map of the photograph, waits for it, and asks again. */
async function measure(
  discord: Standin,
  image: Uint8Array,
  people: number,
  times: number,
): Promise<Round> {
  const durations: number[] = [];
  const start = performance.now();
  const ask = async (name: string) => {
    const person = discord.user(name);
    for (let time = 0; time < times; time++) {
      const inquiry = await person.asks('convolve', { image: { name: 'alps.jpg', bytes: image } });
      const { files, text } = await inquiry.final();
      if (files.length === 0) throw new Error(`there should be an image, but there is: ${text}`);
      durations.push(inquiry.answeredAt! - inquiry.askedAt);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, k) => ask(`person${k}`)));
  const seconds = (performance.now() - start) / 1000;
  return {
    people,
    answers: durations.length,
    medianMs: Math.round(percentile(durations, 50)),
    p95Ms: Math.round(percentile(durations, 95)),
    answersPerSecond: Number((durations.length / seconds).toFixed(2)),
  };
}

const image = await sampleImage();
const discord = await startStandin({
  patience: 120_000,
  rateLimit: { limit: 1000, windowMs: 1000 },
  isProgress: ({ attachments }) => attachments.length === 0,
});
const dataDirectory = await mkdtemp(join(tmpdir(), 'convolve-bench-'));
await registerCommands(discord);
const bot = startBotProcess({
  ...discord.environment,
  CONVOLVE_DATA: dataDirectory,
  CONVOLVE_LOG_LEVEL: 'warn',
  CONVOLVE_COOLDOWN_SECONDS: '0',
  CONVOLVE_QUEUE: '100',
});
try {
  await discord.ready(60_000);
  await measure(discord, image, 2, 2);
  const rows: Round[] = [];
  for (const { people, times } of rounds) rows.push(await measure(discord, image, people, times));
  const results: LoadRounds = {
    image: 'alpine photograph, JPEG, 1024 × 484, Sobel',
    node: process.version,
    cores: availableParallelism(),
    rounds: rows,
    highestRssMiB: bot.highestRss(),
  };
  const file = new URL('bench/results.json', packageFolder());
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  console.table(rows);
  process.stdout.write(`Highest memory of the bot (RSS): ${results.highestRssMiB} MiB\n`);
  process.stdout.write(`Kept in ${fileURLToPath(file)}\n`);
} finally {
  await bot.stop();
  await discord.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}

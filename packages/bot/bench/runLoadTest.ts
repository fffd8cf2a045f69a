import { setTimeout as pause } from 'node:timers/promises';
import { registerCommands } from '../src/registerCommands.js';
import { sampleImage } from '../standin/page/sampleImage.js';
import type { Inquiry } from '../standin/people/Inquiry.js';
import { startStandin } from '../standin/startStandin.js';
import { loadInputs } from './loadInputs.js';
import { percentile } from './percentile.js';
import { startBotProcess, type WatchedProcess } from './startBotProcess.js';
import { startRedisServer } from './startRedisServer.js';

/** How much is asked, by how many people at once. */
interface Load {
  readonly jobs: number;
  readonly people: number;
}

/** What came of it. */
export interface LoadResult extends Load {
  readonly hostile: number;
  readonly answeredOnce: number;
  readonly lost: number;
  readonly doubled: number;
  /** Of the jobs that are not hostile: those answered with a picture, and those told to try again. */
  readonly pictures: number;
  readonly toldToTryAgain: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly answersPerSecond: number;
  readonly gatewayMiB: number;
  readonly workerMiB: number;
}

/** Answers to one job may come late: a job of a lost worker is done again after this, in milliseconds. */
const LATE = 12_000;
/** How long Redis is away, in milliseconds. */
const AWAY = 2000;

/**
 * Drives a gateway and two workers through the stand-in. On the way, a worker is killed twice, Redis
 * is ended and started again empty, and the gateway's connections are cut three times.
 */
export async function runLoadTest({ jobs, people }: Load): Promise<LoadResult> {
  const photo = await sampleImage();
  const inputs = await loadInputs(photo);
  const redis = await startRedisServer();
  const discord = await startStandin({
    patience: 120_000,
    rateLimit: { limit: 1000, windowMs: 1000 },
    isProgress: ({ content, attachments }) => attachments.length === 0 && content.endsWith('…'),
  });
  // Where this test and ten processes share few cores, a bot could be late however good it is.
  discord.world.acknowledgeWithin = 60_000;
  await registerCommands(discord);
  const places = {
    REDIS_URL: redis.url,
    CONVOLVE_TRUSTED_ORIGINS: discord.origin,
    CONVOLVE_LOG_LEVEL: 'error',
    CONVOLVE_WORKERS: '1',
    CONVOLVE_QUEUE: '1000',
    CONVOLVE_COOLDOWN_SECONDS: '0',
  };
  const startWorker = () => startBotProcess(places, 'worker');
  const gateway = startBotProcess({ ...discord.environment, ...places });
  const workers: WatchedProcess[] = [startWorker(), startWorker()];
  const running = new Set([gateway, ...workers]);

  const killWorker = async () => {
    const victim = workers[workers.length - 2]!;
    await victim.stop('SIGKILL');
    running.delete(victim);
    const next = startWorker();
    workers.push(next);
    running.add(next);
  };
  const restartRedis = async () => {
    await redis.stop();
    await pause(AWAY);
    await redis.start();
  };
  const drop = async () => discord.gateway.drop();
  /** What goes wrong, by the share of the jobs that have been answered. */
  const troubles = [
    [0.1, killWorker],
    [0.25, drop],
    [0.4, restartRedis],
    [0.55, drop],
    [0.7, killWorker],
    [0.85, drop],
  ] as const;

  try {
    await discord.ready(60_000);
    const inquiries: { inquiry: Inquiry; hostile: boolean }[] = [];
    let answered = 0;
    const troubling: Promise<void>[] = [];
    const asks = async (k: number) => {
      const person = discord.user(`person${k}`);
      for (let job = k; job < jobs; job += people) {
        const { hostile, options } = inputs[job % inputs.length]!;
        const inquiry = await person.asks('convolve', options);
        inquiries.push({ inquiry, hostile });
        // One that is lost is counted below.
        await inquiry.final().catch(() => {});
        answered++;
        const trouble = troubles[troubling.length];
        if (trouble && answered >= trouble[0] * jobs) troubling.push(trouble[1]());
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: people }, (_, k) => asks(k)));
    const seconds = (performance.now() - start) / 1000;
    await Promise.all(troubling);
    if (troubling.length < troubles.length) throw new Error('not everything has gone wrong');
    await pause(LATE);
    const counts = inquiries.map(({ inquiry }) => inquiry.answers.length);
    const durations = inquiries.flatMap(({ inquiry: { askedAt, answeredAt } }) =>
      answeredAt === undefined ? [] : answeredAt - askedAt,
    );
    const honest = inquiries.filter(({ hostile }) => !hostile);
    const last = honest.flatMap(({ inquiry }) => inquiry.answers.slice(-1));
    const pictures = last.filter(({ files }) => files.length > 0).length;
    return {
      jobs,
      people,
      hostile: jobs - honest.length,
      answeredOnce: counts.filter((count) => count === 1).length,
      lost: counts.filter((count) => count === 0).length,
      doubled: counts.filter((count) => count > 1).length,
      pictures,
      toldToTryAgain: last.filter(({ text }) => text.includes('Please try again')).length,
      medianMs: Math.round(percentile(durations, 50)),
      p95Ms: Math.round(percentile(durations, 95)),
      p99Ms: Math.round(percentile(durations, 99)),
      answersPerSecond: Number((durations.length / seconds).toFixed(1)),
      gatewayMiB: gateway.highestRss(),
      workerMiB: Math.max(...workers.map((worker) => worker.highestRss())),
    };
  } finally {
    await Promise.all([...running].map((started) => started.stop()));
    await discord.stop();
    await redis.stop();
  }
}

import { readWorkerConfig } from './config.js';
import { createLog } from './log.js';
import { openRedis } from './redis/openRedis.js';
import { runProgram } from './runProgram.js';
import { stopSignal } from './stopSignal.js';
import { createWork } from './work/createWork.js';
import { startRedisWorker } from './work/redis/startRedisWorker.js';

/** Does jobs that bots hand in by way of Redis, until SIGINT or SIGTERM. */
await runProgram(async () => {
  const { redis: url, limits, logLevel, ...places } = readWorkerConfig(process.env);
  const log = createLog({ level: logLevel, secrets: [url] });
  const redis = await openRedis(url, log);
  // Whoever hands a job in has been let in already.
  const unbounded = { queueLength: Number.POSITIVE_INFINITY, perPerson: Number.POSITIVE_INFINITY };
  const work = createWork({ ...places, limits: { ...limits, ...unbounded, cooldown: 0 }, log });
  const worker = startRedisWorker({ redis, work, concurrency: 2 * limits.workers, log });
  log.info({ workers: limits.workers }, 'worker ready');
  const signal = await stopSignal();
  log.info({ signal }, 'stopping');
  await worker.stop();
  redis.disconnect();
  log.info('stopped');
});

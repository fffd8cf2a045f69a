import { readWorkerConfig } from './config.js';
import { MOST_FROM_ANYWHERE } from './download/Downloads.js';
import { createLog } from './log/createLog.js';
import { secretsOf } from './log/secretsOf.js';
import { Metrics } from './observe/Metrics.js';
import { observeWork } from './observe/observeWork.js';
import { serveHealth } from './observe/serveHealth.js';
import { openRedis } from './redis/openRedis.js';
import { runProgram } from './runProgram.js';
import { stopSignal } from './stopSignal.js';
import { createWork } from './work/createWork.js';
import { startRedisWorker } from './work/redis/startRedisWorker.js';

/** Does jobs that bots hand in by way of Redis, until SIGINT or SIGTERM. */
await runProgram(async () => {
  const {
    redis: url,
    limits,
    logLevel,
    health: address,
    ...places
  } = readWorkerConfig(process.env);
  const log = createLog({ level: logLevel, secrets: secretsOf({ redis: url }) });
  const redis = await openRedis(url, log);
  // The one who hands a job in has been let in already.
  const unbounded = { queueLength: Number.POSITIVE_INFINITY, perPerson: Number.POSITIVE_INFINITY };
  const metrics = new Metrics();
  const work = observeWork(
    createWork({ ...places, limits: { ...limits, ...unbounded, cooldown: 0 }, log }),
    metrics,
  );
  // Beside those that are worked on there are those whose addresses are slow.
  const concurrency = 2 * limits.processes + MOST_FROM_ANYWHERE;
  const worker = startRedisWorker({ redis, work, concurrency, log });
  const { unready } = worker;
  const health =
    address.port === 0 ? undefined : await serveHealth({ ...address, metrics, log, unready });
  log.info({ processes: limits.processes }, 'worker ready');
  const signal = await stopSignal();
  log.info({ signal }, 'stopping');
  await worker.stop();
  redis.disconnect();
  await health?.close();
  log.info('stopped');
});

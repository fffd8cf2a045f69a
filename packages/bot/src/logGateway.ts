import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import { Repeats } from './log/Repeats.js';

/** Logs how a client's connections fare; what repeats itself once, and then with a count. Ends the counts. */
export function logGateway(client: Client, log: Logger): () => void {
  const repeats = new Repeats();
  const connected = new Set<number>();
  const isBack = (shard: number, line: string, fields = {}) => {
    for (const name of ['reconnecting', 'error']) repeats.over(`${name} ${shard}`);
    log.info({ shard, ...fields }, line);
  };
  client.on(Events.ShardError, (err, shard) =>
    repeats.tell(`error ${shard}`, (more) => log.warn({ shard, err, ...more }, 'gateway error')),
  );
  client.on(Events.ShardReconnecting, (shard) =>
    repeats.tell(`reconnecting ${shard}`, (more) => log.info({ shard, ...more }, 'reconnecting')),
  );
  client.on(Events.ShardResume, (shard, replayed) => isBack(shard, 'resumed', { replayed }));
  client.on(Events.ShardReady, (shard) => {
    if (connected.has(shard)) isBack(shard, 'connected again, in a new session');
    connected.add(shard);
  });
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    repeats.tell(`limit ${route}`, (more) =>
      log.warn({ route, timeToReset, ...more }, 'rate limited'),
    ),
  );
  return () => repeats.close();
}

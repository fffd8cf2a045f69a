import { type Client, Events, Status } from 'discord.js';
import type { Metrics } from './Metrics.js';

/** Tells the state of a client's connections to the gateway. */
export function observeGateway(client: Client<true>, metrics: Metrics): void {
  client.on(Events.ShardReconnecting, () => metrics.reconnects.inc());
  const { shards } = client.ws;
  metrics.read('convolve_gateway_shards', 'Connections to the gateway', () => shards.size);
  metrics.read(
    'convolve_gateway_shards_ready',
    'Connections to the gateway that are ready',
    () => shards.filter(({ status }) => status === Status.Ready).size,
  );
  metrics.read(
    'convolve_gateway_ping_seconds',
    'Time of the last heartbeats, on average; 0 before the first',
    () => Math.max(0, client.ws.ping) / 1000,
  );
}

import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Metrics } from './observe/Metrics.js';

/** What discord.js hands every event to; its types call it private. */
interface PacketHandler {
  handlePacket(packet?: { readonly t?: unknown }, shard?: unknown): boolean;
}

/**
 * Lets the bot go on after an event that discord.js cannot read: it is told in one line, counted, and
 * passed over. An event changes discord.js's caches and tells of itself, and no more: the next ones do
 * not depend on that. Unguarded, the error would end the process.
 */
export function guardPayloads(client: Client, log: Logger, metrics: Metrics): void {
  const manager = client.ws as unknown as PacketHandler;
  const handle = manager.handlePacket.bind(manager);
  manager.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (err) {
      metrics.unreadable.inc();
      log.error({ err, event: packet?.t }, 'an event could not be read and is passed over');
      return true;
    }
  };
}

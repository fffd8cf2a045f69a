import { SimpleShardingStrategy } from 'discord.js';
import type { Manager } from './interactions/HttpStrategy.js';

/** What discord.js keeps to itself, and ends in no other way while it is being connected. */
interface Inner {
  readonly shards: ReadonlyMap<number, { readonly connection: Socket | null }>;
}

interface Socket {
  on(event: 'error', listener: () => void): void;
  terminate(): void;
}

/**
 * The connections of discord.js to the gateway, which can be ended for good. By itself a connection
 * that is destroyed while it is being made is made again, and the client answers once more.
 */
export class GatewayStrategy extends SimpleShardingStrategy {
  #ended = false;

  constructor(manager: Manager) {
    super(manager);
    const { options } = manager;
    const retrieve = options.retrieveSessionInfo;
    // Each attempt to connect asks for the session first: one that is never told goes no further.
    options.retrieveSessionInfo = (shard) =>
      this.#ended ? new Promise<never>(() => {}) : retrieve(shard);
  }

  /** From now on nothing is connected any more. What comes back cuts the sockets that are left. */
  end(): () => void {
    this.#ended = true;
    const { shards } = this as unknown as Inner;
    const sockets = [...shards.values()].flatMap(({ connection }) => connection ?? []);
    // discord.js no longer listens to one that it has destroyed, and its error would be nobody's.
    for (const socket of sockets) socket.on('error', () => {});
    return () => {
      for (const socket of sockets) socket.terminate();
    };
  }
}

import {
  GatewayDispatchEvents,
  SimpleShardingStrategy,
  WebSocketShardDestroyRecovery,
} from 'discord.js';
import type { Manager } from './interactions/HttpStrategy.js';

/** What discord.js keeps to itself, and ends in no other way while it is being connected. */
interface Inner {
  readonly shards: ReadonlyMap<number, Shard>;
}

interface Shard {
  readonly connection: Socket | null;
  destroy(options: { reason: string; recover: WebSocketShardDestroyRecovery }): Promise<void>;
  /** What a message of the gateway says; `null` is passed over. */
  unpackMessage(data: unknown, isBinary: boolean): Promise<Payload | null>;
}

interface Payload {
  readonly t?: string | null;
  readonly d?: unknown;
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

  /** @param onUnreadable Told of an event without which a connection cannot go on, before it reconnects. */
  constructor(
    manager: Manager,
    private readonly onUnreadable: (event: string, shard: number) => void,
  ) {
    super(manager);
    const { options } = manager;
    const retrieve = options.retrieveSessionInfo;
    // Each attempt to connect asks for the session first: one that is never told goes no further.
    options.retrieveSessionInfo = (shard) =>
      this.#ended ? new Promise<never>(() => {}) : retrieve(shard);
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    for (const [id, shard] of this.#inner) this.#guardReady(id, shard);
  }

  /** From now on nothing is connected any more. What comes back cuts the sockets that are left. */
  end(): () => void {
    this.#ended = true;
    const sockets = [...this.#inner.values()].flatMap(({ connection }) => connection ?? []);
    // discord.js no longer listens to one that it has destroyed, and its error would be nobody's.
    for (const socket of sockets) socket.on('error', () => {});
    return () => {
      for (const socket of sockets) socket.terminate();
    };
  }

  get #inner(): ReadonlyMap<number, Shard> {
    return (this as unknown as Inner).shards;
  }

  /** A session depends on its READY: one that cannot be read would end the process, so another is requested. */
  #guardReady(id: number, shard: Shard): void {
    const unpack = shard.unpackMessage.bind(shard);
    shard.unpackMessage = async (data, isBinary) => {
      const payload = await unpack(data, isBinary);
      if (payload?.t !== GatewayDispatchEvents.Ready || isReady(payload.d)) return payload;
      this.onUnreadable(payload.t, id);
      const recover = WebSocketShardDestroyRecovery.Reconnect;
      void shard.destroy({ reason: 'READY could not be read', recover });
      return null;
    };
  }
}

/** Whether a READY has what discord.js reads of it. */
function isReady(data: unknown): boolean {
  const { session_id, user, application, guilds } = (data ?? {}) as Partial<
    Record<string, { readonly id?: unknown }>
  >;
  const hasIds = [user, application, ...(Array.isArray(guilds) ? guilds : [undefined])].every(
    (it) => typeof it?.id === 'string',
  );
  return typeof session_id === 'string' && hasIds;
}

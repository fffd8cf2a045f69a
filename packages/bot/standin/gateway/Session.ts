import { randomBytes } from 'node:crypto';
import {
  type GatewayDispatchEvents,
  type GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
  readonly t: GatewayDispatchEvents;
  readonly d: unknown;
}

/** What a bot is told, in order. It outlives its connection: what was missed is sent again. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  #socket: WebSocket | undefined;
  readonly #events: Dispatch[] = [];

  constructor(
    readonly intents: number,
    socket: WebSocket,
    /** Its number and how many there are. */
    readonly shard: readonly [id: number, count: number] = [0, 1],
  ) {
    this.#socket = socket;
  }

  has(intent: GatewayIntentBits): boolean {
    return (this.intents & intent) !== 0;
  }

  /** Whether it is told of this server; the first shard is told of what is in none. */
  covers(guildId: string | undefined): boolean {
    const [id, count] = this.shard;
    return id === (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
  }

  dispatch(event: GatewayDispatchEvents, data: unknown): void {
    const dispatch: Dispatch = {
      op: GatewayOpcodes.Dispatch,
      s: this.#events.length + 1,
      t: event,
      d: structuredClone(data),
    };
    this.#events.push(dispatch);
    this.#socket?.send(JSON.stringify(dispatch));
  }

  /** Goes on with another connection, from after the last event that the bot knows. */
  resume(socket: WebSocket, sequence: number): void {
    this.#socket = socket;
    for (const event of this.#events.slice(sequence)) socket.send(JSON.stringify(event));
  }

  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }
}

import type { Server } from 'node:http';
import {
  type APIApplication,
  type APIInteraction,
  type APIUser,
  GatewayDispatchEvents,
  GatewayOpcodes,
  type IShardingStrategy,
  Routes,
  type WebSocketOptions,
} from 'discord.js';
import type { Logger } from 'pino';
import type { InteractionsConfig } from '../config.js';
import { serveInteractions } from './serveInteractions.js';

/** What discord.js gives to a strategy. */
export type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];
type EventName = Parameters<Manager['emit']>[0];

/**
 * What discord.js connects to in place of the gateway: it says who the bot is, that it is in no
 * server, and then tells of the interactions that come over HTTP. The rest of the bot does not
 * notice.
 */
export class HttpStrategy implements IShardingStrategy {
  #server: Server | undefined;

  constructor(
    private readonly manager: Manager,
    private readonly config: InteractionsConfig,
    private readonly log: Logger,
  ) {}

  spawn(): void {}

  async connect(): Promise<void> {
    const { rest } = this.manager.options;
    const user = (await rest.get(Routes.user())) as APIUser;
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const data = { user, application, guilds: [] };
    this.#emit('ready', { data });
    this.#dispatch(GatewayDispatchEvents.Ready, data);
    this.#server = await serveInteractions(
      this.config,
      (interaction: APIInteraction) =>
        this.#dispatch(GatewayDispatchEvents.InteractionCreate, interaction),
      this.log,
    );
  }

  async destroy(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** There is nobody to tell anything. */
  send(): void {}

  fetchStatus(): never {
    throw new Error('there are no sockets whose status could be told');
  }

  #dispatch(t: GatewayDispatchEvents, d: unknown): void {
    this.#emit('dispatch', { data: { op: GatewayOpcodes.Dispatch, s: 0, t, d } });
  }

  #emit(event: 'ready' | 'dispatch', payload: object): void {
    this.manager.emit(event as EventName, { ...payload, shardId: 0 } as never);
  }
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayIdentify,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayResume,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { World } from '../state/World.js';
import { guildCreate, ready } from './greetings.js';
import { Session } from './Session.js';
import { tellOfMessages } from './tellOfMessages.js';

/** The gateway, version 10: sessions of bots over WebSocket. */
export class Gateway {
  /** How often each of these happened. */
  readonly counts = { identify: 0, resume: 0, heartbeat: 0 };
  /** How many connections came while it was away. */
  refused = 0;
  readonly sessions = new Map<string, Session>();
  readonly #sockets = new Map<WebSocket, Session | undefined>();
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #unanswered = new Set<Duplex>();
  #away: 'refusing' | 'silent' | undefined;

  constructor(
    readonly world: World,
    readonly heartbeatInterval: number,
  ) {
    tellOfMessages(world, this);
  }

  /** Takes over a connection that asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#away !== undefined) {
      this.refused++;
      socket.on('error', () => {});
      if (this.#away === 'refusing') socket.destroy();
      else this.#unanswered.add(socket);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#greet(webSocket));
  }

  /** Sends an event to each session that has the intent for it, of the shard of its server. */
  dispatch(event: GatewayDispatchEvents, data: unknown, intent?: GatewayIntentBits): void {
    const guildId = (data as { guild_id?: string }).guild_id;
    for (const session of this.sessions.values()) {
      const isTold = intent === undefined || session.has(intent);
      if (isTold && session.covers(guildId)) session.dispatch(event, data);
    }
  }

  /** Sends every bot a text as it is, also one that Discord would not send. */
  sendRaw(text: string): void {
    for (const socket of this.#sockets.keys()) socket.send(text);
  }

  /** Cuts every connection without a word, as a network does. */
  drop(): void {
    for (const socket of this.#sockets.keys()) socket.terminate();
  }

  /**
   * Is away until `comeBack`, while everything else of Discord works.
   *
   * @param how Whether it refuses connections, or takes them and says nothing.
   */
  goAway(how: 'refusing' | 'silent'): void {
    this.#away = how;
    this.drop();
  }

  comeBack(): void {
    this.#away = undefined;
    for (const socket of this.#unanswered) socket.destroy();
    this.#unanswered.clear();
  }

  /** Closes every connection with a code, such as 4004 for a token that was reset. */
  closeWith(code: GatewayCloseCodes): void {
    for (const socket of this.#sockets.keys()) socket.close(code);
  }

  /** Asks every bot to reconnect. */
  askToReconnect(): void {
    for (const socket of this.#sockets.keys()) send(socket, GatewayOpcodes.Reconnect, null);
  }

  /** Forgets every session: bots have to start again. */
  invalidateSessions(): void {
    this.sessions.clear();
    for (const socket of this.#sockets.keys()) send(socket, GatewayOpcodes.InvalidSession, false);
  }

  get connected(): boolean {
    return [...this.#sockets.values()].some((session) => session !== undefined);
  }

  close(): void {
    this.drop();
    this.comeBack();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    this.#sockets.set(socket, undefined);
    socket.on('error', () => {});
    socket.on('close', (code) => {
      const session = this.#sockets.get(socket);
      session?.detach(socket);
      this.#sockets.delete(socket);
      // A bot that closes in order is gone for good.
      if (session && (code === 1000 || code === 1001)) this.sessions.delete(session.id);
    });
    socket.on('message', (data) => this.#receive(socket, String(data)));
    send(socket, GatewayOpcodes.Hello, { heartbeat_interval: this.heartbeatInterval });
  }

  #receive(socket: WebSocket, text: string): void {
    let payload: GatewaySendPayload;
    try {
      payload = JSON.parse(text) as GatewaySendPayload;
    } catch {
      socket.close(GatewayCloseCodes.DecodeError);
      return;
    }
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        this.counts.heartbeat++;
        send(socket, GatewayOpcodes.HeartbeatAck, null);
        break;
      case GatewayOpcodes.Identify:
        this.#identify(socket, payload.d as GatewayIdentify['d']);
        break;
      case GatewayOpcodes.Resume:
        this.#resume(socket, payload.d as GatewayResume['d']);
        break;
      default:
        if (!this.#sockets.get(socket)) socket.close(GatewayCloseCodes.NotAuthenticated);
    }
  }

  #identify(socket: WebSocket, { token, intents, shard }: GatewayIdentify['d']): void {
    this.counts.identify++;
    if (token !== this.world.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return;
    }
    if (intents & GatewayIntentBits.MessageContent && !this.world.messageContentAllowed) {
      socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
      return;
    }
    const session = new Session(intents, socket, shard);
    this.sessions.set(session.id, session);
    this.#sockets.set(socket, session);
    session.dispatch(GatewayDispatchEvents.Ready, ready(this.world, session));
    for (const guild of this.world.guilds.values()) {
      if (guild.hasBot && session.covers(guild.data.id))
        session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(guild));
    }
  }

  #resume(socket: WebSocket, { token, session_id, seq }: GatewayResume['d']): void {
    this.counts.resume++;
    const session = token === this.world.token ? this.sessions.get(session_id) : undefined;
    if (session === undefined) {
      send(socket, GatewayOpcodes.InvalidSession, false);
      return;
    }
    this.#sockets.set(socket, session);
    session.resume(socket, seq);
    session.dispatch(GatewayDispatchEvents.Resumed, {});
  }
}

function send(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

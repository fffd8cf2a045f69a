import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locale } from 'discord-api-types/v10';
import { serveFile } from './cdn/serveFile.js';
import { Gateway } from './gateway/Gateway.js';
import { Desk, type DeskOptions } from './people/Desk.js';
import { Faults } from './rest/Faults.js';
import { type RateLimit, RateLimits } from './rest/RateLimits.js';
import { serveRest } from './rest/serveRest.js';
import { Standin } from './Standin.js';
import { World } from './state/World.js';

export interface StandinOptions extends Partial<DeskOptions> {
  /** 0 takes any port that is free. */
  readonly port?: number;
  readonly guildLocale?: Locale;
  /** How often a bot sends a heartbeat, in milliseconds; Discord says 41.25 s. */
  readonly heartbeatInterval?: number;
  /** Of each route, and of each channel or webhook on its own. */
  readonly rateLimit?: RateLimit;
  /** Whether the developer portal allows the Message Content intent. */
  readonly messageContent?: boolean;
  /** The pages whose addresses the developer portal has; default: none. */
  readonly policies?: World['policies'];
}

/**
 * Starts a Discord on 127.0.0.1: its REST API and gateway, both version 10, and its CDN.
 *
 * @example
 * ```ts
 * const discord = await startStandin();
 * const client = new Client({ intents: [], rest: { api: discord.api } });
 * await client.login(discord.token);
 * const { files } = await discord.user('ann').runs('convolve', { image: bytes, kernel: 'sobel' });
 * ```
 */
export async function startStandin(options: StandinOptions = {}): Promise<Standin> {
  // As long as a real one, and in its three parts: it names no account.
  const token = `${Buffer.from('100000000000000000').toString('base64url')}.standin.${'x'.repeat(38)}`;
  const world = new World(token);
  world.messageContentAllowed = options.messageContent ?? true;
  world.policies = options.policies ?? {};
  const guild = world.addGuild('Darkroom', options.guildLocale);
  const channel = world.addChannel(guild, 'images');
  const gateway = new Gateway(world, options.heartbeatInterval ?? 41_250);
  const desk = new Desk(world, {
    isProgress: options.isProgress ?? (() => false),
    patience: options.patience ?? 20_000,
  });
  const faults = new Faults();
  const limits = new RateLimits(options.rateLimit ?? { limit: 50, windowMs: 1000 });
  const discord = new Standin(world, gateway, desk, faults, guild, channel, () => stop());
  const server = createServer((request, response) => {
    const url = new URL(request.url!, world.origin);
    if (url.pathname.startsWith('/api/')) void serveRest(world, limits, faults, request, response);
    else if (!serveFile(world, url, response)) discord.site(request, response);
  });
  const stop = async () => {
    gateway.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  await once(server.listen(options.port ?? 0, '127.0.0.1'), 'listening');
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return discord;
}

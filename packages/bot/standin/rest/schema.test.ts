import { once } from 'node:events';
import { type DiscordAPIError, REST, Routes } from 'discord.js';
import {
  GuildChannelResponseSchema,
  GuildMemberResponseSchema,
  GuildRoleResponseSchema,
  MessageResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { ZodMiniType } from 'zod/mini';
import * as z from 'zod/mini';
import { commands } from '../../src/commands/index.js';
import type { Standin } from '../Standin.js';
import { startStandin } from '../startStandin.js';
import { complaintsOf } from './schema.js';

let discord: Standin;
let rest: REST;

beforeAll(async () => {
  discord = await startStandin({ rateLimit: { limit: 1000, windowMs: 10 } });
  rest = new REST({ api: discord.api, retries: 0 }).setToken(discord.token);
});

afterAll(() => discord?.stop());

const refusal = (promise: Promise<unknown>): Promise<DiscordAPIError> =>
  promise.then(
    () => Promise.reject(new Error('it should have been refused')),
    (error) => error,
  );

const button = { type: 2, style: 2, label: 'x', custom_id: 'x' };
const menu = { type: 3, custom_id: 'm', options: [{ label: 'a', value: 'a' }] };
const row = (...components: object[]) => [{ type: 1, components }];

describe('a message that Discord’s schema forbids is refused, and the field is named', () => {
  test.each<[what: string, body: unknown, field: string]>([
    ['a list as the body', [], ''],
    ['a number as text', { content: 7 }, 'content'],
    ['words as flags', { content: 'x', flags: 'many' }, 'flags'],
    ['words as tts', { content: 'x', tts: 'maybe' }, 'tts'],
    ['one embed that is not in a list', { embeds: { title: 'x' } }, 'embeds'],
    ['a colour beyond 24 bits', { embeds: [{ color: 0x1000000 }] }, 'embeds.0.color'],
    ['a title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
    ['a row of nothing', { components: row() }, 'components.0.components'],
    [
      'a component of no type',
      { components: row({ label: 'x' }) },
      'components.0.components.0.type',
    ],
    [
      'a component of type 99',
      { components: row({ ...button, type: 99 }) },
      'components.0.components.0.type',
    ],
    [
      'a menu without an id',
      { components: row({ ...menu, custom_id: undefined }) },
      'components.0.components.0.custom_id',
    ],
    [
      'a menu whose options are words',
      { components: row({ ...menu, options: 'a' }) },
      'components.0.components.0.options',
    ],
    [
      'an option without a value',
      { components: row({ ...menu, options: [{ label: 'a' }] }) },
      'components.0.components.0.options.0.value',
    ],
    [
      'a reply to no id',
      { content: 'x', message_reference: { message_id: '!! A' } },
      'message_reference.message_id',
    ],
    [
      'an attachment without its number',
      { content: 'x', attachments: [{ filename: 'a' }] },
      'attachments.0.id',
    ],
    [
      'mentions that are not in a list',
      { content: 'x', allowed_mentions: { parse: 'all' } },
      'allowed_mentions.parse',
    ],
  ])('%s', async (_, body, field) => {
    const route = Routes.channelMessages(discord.channel.id);
    const { code, status, rawError } = await refusal(rest.post(route, { body }));
    expect({ code, status }).toEqual({ code: 50_035, status: 400 });
    let at = (rawError as unknown as { errors: Record<string, never> }).errors;
    for (const part of field.split('.').filter(Boolean)) at = at[part]!;
    expect(at._errors).toHaveLength(1);
  });
});

test('the bot’s commands are taken, and each of them without one of its required fields refused', async () => {
  const route = Routes.applicationCommands(discord.world.bot.id);
  const definitions = JSON.parse(JSON.stringify(commands.map(({ definition }) => definition)));
  await rest.put(route, { body: definitions });
  let refused = 0;
  for (const path of paths(definitions)) {
    const body = structuredClone(definitions);
    const named = path.slice(0, -1).reduce((at, part) => at[part], body);
    delete named[path.at(-1)!];
    expect(await refusal(rest.put(route, { body })), path.join('.')).toMatchObject({ status: 400 });
    refused++;
  }
  expect(refused).toBeGreaterThan(20);
});

/** Where a command or one of its options, or a choice, has its name, type or value. */
function* paths(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  const isOption = path.at(-2) === 'options';
  for (const [key, inner] of Object.entries(value)) {
    const isNeeded = key === 'name' || (isOption && (key === 'type' || key === 'description'));
    if (isNeeded && typeof path.at(-1) !== 'string') yield [...path, key];
    yield* paths(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

describe('what the gateway tells fits Discord’s schema', () => {
  const told: { t: string; d: Record<string, unknown> }[] = [];

  beforeAll(async () => {
    const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/gateway?v=10`);
    socket.on('message', (data) => told.push(JSON.parse(String(data))));
    await once(socket, 'open');
    const properties = { os: 'x', browser: 'x', device: 'x' };
    socket.send(
      JSON.stringify({ op: 2, d: { token: discord.token, intents: 37_377, properties } }),
    );
    await discord.ready();
    const ann = discord.user('ann');
    const { message } = await ann.posts({ text: 'hello', files: [new Uint8Array(3)] });
    await ann.posts({ text: 'a reply', replyTo: message });
    ann.asksOf(message, 'Edge map').quiet = true;
    await vi.waitUntil(() => told.some(({ t }) => t === 'INTERACTION_CREATE'));
    socket.close();
  });

  test.each<[event: string, schema: ZodMiniType, part: (data: never) => unknown]>([
    ['READY', UserResponseSchema, ({ user }) => user],
    ['GUILD_CREATE', z.array(GuildRoleResponseSchema), ({ roles }) => roles],
    ['GUILD_CREATE', z.array(GuildChannelResponseSchema), ({ channels }) => channels],
    ['GUILD_CREATE', z.array(GuildMemberResponseSchema), ({ members }) => members],
    ['MESSAGE_CREATE', MessageResponseSchema, (message) => message],
    ['INTERACTION_CREATE', GuildMemberResponseSchema, ({ member }) => member],
    ['INTERACTION_CREATE', GuildChannelResponseSchema, ({ channel }) => channel],
    [
      'INTERACTION_CREATE',
      z.record(z.string(), MessageResponseSchema),
      ({ data }) => (data as { resolved: { messages: object } }).resolved.messages,
    ],
  ])('%s, %#', (event, schema, part) => {
    const events = told.filter(({ t }) => t === event);
    expect(events.length).toBeGreaterThan(0);
    for (const { d } of events) expect(complaintsOf(schema, part(d as never))).toEqual({});
  });
});

test('an answer that Discord could not give is told as a fault of the stand-in', async () => {
  const { message } = await discord.user('ann').posts({ text: 'x' });
  const broken = { ...message, embeds: 'none' as never };
  discord.world.messages.set(message.id, broken);
  const url = `${discord.api}/v10${Routes.channelMessage(discord.channel.id, message.id)}`;
  const response = await fetch(url, { headers: { authorization: `Bot ${discord.token}` } });
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ message: expect.stringContaining('embeds') });
});

import { type DiscordAPIError, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { interactionBase } from '../people/interactionBase.js';
import { send } from '../people/send.js';
import type { Standin } from '../Standin.js';
import { startStandin } from '../startStandin.js';

let discord: Standin;
let rest: REST;

beforeEach(async () => {
  discord = await startStandin();
  rest = new REST({ api: discord.api, retries: 0 });
});

afterEach(() => discord?.stop());

function newInteraction() {
  const { user, locale, channel } = discord.user('ann');
  const payload = interactionBase(discord.world, user, locale, channel, 2);
  const inquiry = send(discord.desk, discord.gateway, payload, 'a test');
  const callback = Routes.interactionCallback(payload.id, payload.token);
  return { payload, inquiry, callback };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'it should have failed',
    ({ code }: DiscordAPIError) => code,
  );

describe('answers to interactions', () => {
  test('can be given once only', async () => {
    const { callback } = newInteraction();
    await rest.post(callback, { body: { type: 4, data: { content: 'one' } }, auth: false });
    const second = rest.post(callback, {
      body: { type: 4, data: { content: 'two' } },
      auth: false,
    });
    expect(await codeOf(second)).toBe(40_060);
  });

  test('have to come within three seconds', async () => {
    const { payload, callback } = newInteraction();
    Object.assign(discord.world.interactions.get(payload.token)!, { createdAt: Date.now() - 3001 });
    const late = rest.post(callback, { body: { type: 5 }, auth: false });
    expect(await codeOf(late)).toBe(10_062);
  });

  test('cannot be edited before the first one', async () => {
    const { payload } = newInteraction();
    const original = Routes.webhookMessage(discord.world.bot.id, payload.token);
    expect(await codeOf(rest.patch(original, { body: { content: 'x' }, auth: false }))).toBe(
      10_015,
    );
  });

  test('can be deferred, read, edited, followed and deleted', async () => {
    const { payload, callback, inquiry } = newInteraction();
    const webhook = Routes.webhook(discord.world.bot.id, payload.token);
    const original = Routes.webhookMessage(discord.world.bot.id, payload.token);
    const query = new URLSearchParams({ with_response: 'true' });
    const deferred = await rest.post(callback, { body: { type: 5 }, auth: false, query });
    expect(deferred).toMatchObject({ resource: { type: 5, message: { flags: 128 } } });
    await rest.patch(original, { body: { content: 'edited' }, auth: false });
    expect(await rest.get(original, { auth: false })).toMatchObject({
      content: 'edited',
      flags: 0,
    });
    await rest.post(webhook, { body: { content: 'more', flags: 64 }, auth: false });
    await rest.delete(original, { auth: false });
    expect(await codeOf(rest.get(original, { auth: false }))).toBe(10_008);
    expect(inquiry.answers).toMatchObject([{ text: 'edited' }, { text: 'more', ephemeral: true }]);
  });

  test('take the place of the waiting message, when the first is a follow-up', async () => {
    const { payload, callback } = newInteraction();
    await rest.post(callback, { body: { type: 5 }, auth: false });
    const webhook = Routes.webhook(discord.world.bot.id, payload.token);
    const followUp = await rest.post(webhook, { body: { content: 'here' }, auth: false });
    const original = discord.world.interactions.get(payload.token)!.original!;
    expect(followUp).toMatchObject({ id: original.id, content: 'here', flags: 0 });
  });

  test.each([
    ['an update where there is no message', { type: 7, data: { content: 'x' } }],
    ['choices for a command', { type: 8, data: { choices: [] } }],
    [
      'a modal with a long title',
      { type: 9, data: { title: 'x'.repeat(46), custom_id: 'x', components: [] } },
    ],
  ])('cannot be %s', async (_, body) => {
    const { callback } = newInteraction();
    expect(await codeOf(rest.post(callback, { body, auth: false }))).toBe(50_035);
  });
});

import { request } from 'node:http';
import { REST, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../bench/freePort.js';
import { postInteraction } from '../../standin/people/postInteraction.js';
import { png, startTestBot } from '../testing/startTestBot.js';

/** A bot without a gateway, whose address has been given to Discord. */
async function startHttpBot() {
  const listen = { host: '127.0.0.1', port: await freePort() };
  const { discord, ...rest } = await startTestBot(undefined, {}, listen);
  const url = `http://127.0.0.1:${listen.port}/interactions`;
  const api = new REST({ api: discord.api, retries: 0 }).setToken(discord.token);
  const setUrl = (address: string) =>
    api.patch(Routes.currentApplication(), { body: { interactions_endpoint_url: address } });
  await setUrl(url);
  return { discord, url, setUrl, ...rest };
}

describe('a bot that receives interactions over HTTP', () => {
  test('answers commands, presses and forms as with a gateway, without one', async () => {
    const { discord, bot, jobs } = await startHttpBot();
    expect(discord.gateway.counts.identify).toBe(0);
    expect(bot.seesMessages).toBe(false);
    const ann = discord.user('ann');
    const first = await ann.runs('convolve', { image: png, kernel: '1 0 -1' });
    expect(first.files).toHaveLength(2);
    const borders = await ann.presses(first, 'Border');
    const changed = await ann.chooses(borders, 'Choose another kernel', 'border=zero');
    expect(changed.message.id).toBe(first.message.id);
    expect(jobs.map(({ recipe }) => recipe.border)).toEqual(['reflect', 'zero']);
    expect((await ann.runs('help')).text).toContain('Convolve');
    expect(await ann.types('convolve', 'kernel', 'sob')).toContainEqual(
      expect.objectContaining({ value: 'sobel' }),
    );
  });

  test('finds the images of a message again', async () => {
    const { discord } = await startHttpBot();
    const ann = discord.user('ann');
    const { message, inquiry } = await ann.posts({ files: [png, png] });
    inquiry.quiet = true;
    const answer = await ann.appliesTo(message, 'Edge map');
    const changed = await ann.chooses(answer, 'Choose another kernel', 'kernel=canny');
    expect(changed.files).toHaveLength(2);
  });

  test('says that /edges on would have no effect', async () => {
    const { discord } = await startHttpBot();
    const { text } = await discord.user('kim', { keeper: true }).runs('edges on');
    expect(text).toBe('This bot answers only commands: it receives no messages.');
  });

  test('refuses what Discord has not signed, and signed for another body', async () => {
    const { discord, url, setUrl, jobs } = await startHttpBot();
    const ping = { type: 1 };
    expect((await postInteraction(discord.world, url, ping)).status).toBe(200);
    const others = [new Uint8Array(64), new Uint8Array(63), new Uint8Array()];
    for (const signature of others) {
      expect((await postInteraction(discord.world, url, ping, signature)).status).toBe(401);
    }
    expect((await fetch(url, { method: 'POST', body: '{"type":1}' })).status).toBe(401);
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(url.replace('interactions', 'other'))).status).toBe(404);
    await expect(setUrl(url.replace('interactions', 'other'))).rejects.toThrow(/verified|Invalid/);
    expect(jobs).toEqual([]);
  });

  test('reads no body of over 256 KiB, signed or not', async () => {
    const { discord, url } = await startHttpBot();
    const large = { type: 2, data: 'x'.repeat(257 * 1024) };
    const status = await postInteraction(discord.world, url, large).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await postInteraction(discord.world, url, { type: 1 })).status).toBe(200);
  });

  test('does not wait for a body that does not come', async () => {
    const { url } = await startHttpBot();
    const ended = new Promise((resolve) => {
      const slow = request(url, { method: 'POST', headers: { 'content-length': 10 } });
      slow.on('response', ({ statusCode }) => resolve(statusCode)).on('error', resolve);
      slow.write('{');
    });
    expect(await ended).toBe(408);
  });
});

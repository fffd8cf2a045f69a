import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openChannelSettings } from './openChannelSettings.js';

describe('openChannelSettings', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'settings-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test('a channel is off until it is turned on, and again after it is turned off', async () => {
    const settings = openChannelSettings(directory);
    expect(await settings.isOn('1')).toBe(false);
    expect(await settings.turnOn('1', 'guild', 'ann')).toBe(true);
    expect(await settings.turnOn('1', 'guild', 'bob')).toBe(false);
    expect(await settings.isOn('1')).toBe(true);
    expect(await settings.turnOff('1')).toBe(true);
    expect(await settings.turnOff('1')).toBe(false);
    expect(await settings.isOn('1')).toBe(false);
    await settings.close();
  });

  test('lists the channels of a server and forgets them with it', async () => {
    const settings = openChannelSettings(directory);
    await settings.turnOn('1', 'a', 'ann');
    await settings.turnOn('2', 'b', 'ann');
    expect(await settings.channelsOf('a')).toEqual([
      { channelId: '1', guildId: 'a', by: 'ann', since: expect.any(Number) },
    ]);
    await settings.forgetGuild('a');
    expect(await settings.channelsOf('a')).toEqual([]);
    expect(await settings.isOn('2')).toBe(true);
    await settings.close();
  });

  test('survives a restart, in a folder that it makes', async () => {
    const deep = join(directory, 'not', 'yet');
    const before = openChannelSettings(deep);
    await before.turnOn('1', 'guild', 'ann');
    await before.close();
    const after = openChannelSettings(deep);
    expect(await after.isOn('1')).toBe(true);
    await after.close();
  });

  test('two processes may use it at once', async () => {
    const one = openChannelSettings(directory);
    const two = openChannelSettings(directory);
    await Promise.all(
      Array.from({ length: 100 }, (_, k) => (k % 2 ? one : two).turnOn(`${k}`, 'guild', 'ann')),
    );
    expect(await one.channelsOf('guild')).toHaveLength(100);
    expect(await two.channelsOf('guild')).toHaveLength(100);
    await one.close();
    await two.close();
  });

  test('says which file cannot be opened, and why', () => {
    writeFileSync(join(directory, 'convolve.sqlite'), 'no database at all, but long enough to see');
    expect(() => openChannelSettings(directory)).toThrow(
      /^The settings in .*convolve\.sqlite cannot be opened: .*not a database/,
    );
  });

  test('does not touch a file of a newer version', () => {
    const newer = new Database(join(directory, 'convolve.sqlite'));
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    expect(() => openChannelSettings(directory)).toThrow(/a newer version of the bot$/);
  });
});

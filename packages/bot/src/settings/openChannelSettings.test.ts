import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { channelSettingsContract } from '../testing/channelSettingsContract.js';
import { openChannelSettings } from './openChannelSettings.js';

describe('openChannelSettings', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'settings-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  channelSettingsContract(async () => openChannelSettings(directory));

  test('survives a restart, in a folder that it makes', async () => {
    const deep = join(directory, 'not', 'yet');
    const before = openChannelSettings(deep);
    await before.turnOn('1', 'guild', 'ann');
    await before.close();
    const after = openChannelSettings(deep);
    expect(await after.isOn('1')).toBe(true);
    await after.close();
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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
    expect(await after.kernelIn('1')).toBeNull();
    await after.close();
  });

  test('says that the disk is full', async () => {
    const { prepare } = Database.prototype;
    const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
      this: Database.Database,
      sql: string,
    ) {
      // No more pages than there are.
      if (sql.startsWith('INSERT')) prepare.call(this, 'PRAGMA max_page_count = 1').all([]);
      return prepare.call(this, sql);
    });
    const settings = openChannelSettings(directory);
    const kernel = [Array<number>(5000).fill(0.5)];
    const turnedOn = settings.turnOn('1', 'guild', 'ann', kernel);
    await expect(turnedOn).rejects.toMatchObject({
      say: 'disk-full',
      cause: { code: 'SQLITE_FULL' },
    });
    spy.mockRestore();
    await settings.close();
  });

  test('says which file cannot be opened, and why', () => {
    writeFileSync(join(directory, 'convolve.sqlite'), 'no database at all, but long enough to see');
    expect(() => openChannelSettings(directory)).toThrow(
      /^The settings in .*convolve\.sqlite cannot be opened: .*not a database/,
    );
  });

  test('takes over a file of version 1', async () => {
    const older = new Database(join(directory, 'convolve.sqlite'));
    older.exec(`CREATE TABLE channels (channel_id TEXT PRIMARY KEY, guild_id TEXT NOT NULL,
      turned_on_by TEXT NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO channels VALUES ('1', 'guild', 'ann', 5); PRAGMA user_version = 1`);
    older.close();
    const settings = openChannelSettings(directory);
    expect(await settings.kernelIn('1')).toBeNull();
    expect(await settings.turnOn('1', 'guild', 'bob', 'canny')).toBe(true);
    await settings.close();
    const again = openChannelSettings(directory);
    expect(await again.channelsOf('guild')).toEqual([
      { channelId: '1', guildId: 'guild', by: 'ann', since: 5, kernel: 'canny' },
    ]);
    await again.close();
  });

  test('does not touch a file of a newer version', () => {
    const newer = new Database(join(directory, 'convolve.sqlite'));
    newer.exec('PRAGMA user_version = 3');
    newer.close();
    expect(() => openChannelSettings(directory)).toThrow(/a newer version of the bot$/);
  });
});

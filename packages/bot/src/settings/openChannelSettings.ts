import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { ActiveChannel, ChannelSettings } from './ChannelSettings.js';

/** The version of the tables, kept in the file (`PRAGMA user_version`). */
const version = 1;

const tables = `
  CREATE TABLE IF NOT EXISTS channels (
    channel_id TEXT PRIMARY KEY,
    guild_id   TEXT NOT NULL,
    turned_on_by TEXT NOT NULL,
    since      INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS channels_by_guild ON channels (guild_id);
  PRAGMA user_version = ${version};
`;

/**
 * Opens the settings in `convolve.sqlite` of a folder, which is made if need be. The file is written
 * ahead (WAL), so that several processes may use it at once.
 *
 * @throws Error that names the file if it cannot be opened or was written by a newer version.
 */
export function openChannelSettings(directory: string): ChannelSettings {
  const file = join(directory, 'convolve.sqlite');
  const database = openDatabase(directory, file);
  const isOn = database.prepare('SELECT 1 FROM channels WHERE channel_id = ?');
  const turnOn = database.prepare(
    'INSERT INTO channels VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const turnOff = database.prepare('DELETE FROM channels WHERE channel_id = ?');
  const forgetGuild = database.prepare('DELETE FROM channels WHERE guild_id = ?');
  const channelsOf = database.prepare(
    `SELECT channel_id AS channelId, guild_id AS guildId, turned_on_by AS "by", since
     FROM channels WHERE guild_id = ? ORDER BY since, channel_id`,
  );
  return {
    isOn: async (channelId) => isOn.get(channelId) !== undefined,
    turnOn: async (channelId, guildId, by) =>
      turnOn.run(channelId, guildId, by, Date.now()).changes > 0,
    turnOff: async (channelId) => turnOff.run(channelId).changes > 0,
    forgetGuild: async (guildId) => void forgetGuild.run(guildId),
    channelsOf: async (guildId) => channelsOf.all(guildId) as ActiveChannel[],
    close: async () => {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

function openDatabase(directory: string, file: string): Database.Database {
  try {
    mkdirSync(directory, { recursive: true });
    const database = new Database(file, { timeout: 5000 });
    database.pragma('journal_mode = WAL');
    const [row] = database.pragma('user_version') as [{ user_version: number }];
    if (row.user_version > version) throw new Error('it was written by a newer version of the bot');
    database.exec(tables);
    return database;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The settings in ${file} cannot be opened: ${reason}`, { cause });
  }
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { Refused } from '../answer/Refused.js';
import type { ActiveChannel, ChannelSettings, Kernel } from './ChannelSettings.js';

/** The version of the tables, kept in the file (`PRAGMA user_version`). */
const version = 2;

const tables = `
  CREATE TABLE IF NOT EXISTS channels (
    channel_id TEXT PRIMARY KEY,
    guild_id   TEXT NOT NULL,
    turned_on_by TEXT NOT NULL,
    since      INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS channels_by_guild ON channels (guild_id);
`;

/** What has been added since version 1: the kernel as JSON, an id or rows. */
const additions = 'ALTER TABLE channels ADD COLUMN kernel TEXT';

/**
 * Opens the settings in `convolve.sqlite` of a folder, which is made if need be. The file is written
 * ahead (WAL), so that several processes may use it at once.
 *
 * What cannot be written because the disk is full throws `Refused` 'disk-full'.
 *
 * @throws Error that names the file if it cannot be opened or was written by a newer version.
 */
export function openChannelSettings(directory: string): ChannelSettings {
  const file = join(directory, 'convolve.sqlite');
  const database = openDatabase(directory, file);
  const kernelIn = database.prepare('SELECT kernel FROM channels WHERE channel_id = ?');
  const turnOn = database.prepare(
    `INSERT INTO channels VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET kernel = excluded.kernel
     WHERE excluded.kernel IS NOT NULL AND kernel IS NOT excluded.kernel`,
  );
  const turnOff = database.prepare('DELETE FROM channels WHERE channel_id = ?');
  const forgetGuild = database.prepare('DELETE FROM channels WHERE guild_id = ?');
  const channelsOf = database.prepare(
    `SELECT channel_id AS channelId, guild_id AS guildId, turned_on_by AS "by", since, kernel
     FROM channels WHERE guild_id = ? ORDER BY since, channel_id`,
  );
  return {
    kernelIn: async (channelId) => {
      const row = kernelIn.get(channelId) as { kernel: string | null } | undefined;
      return row && readKernel(row.kernel);
    },
    turnOn: async (channelId, guildId, by, kernel) => {
      const json = kernel === undefined ? null : JSON.stringify(kernel);
      return written(() => turnOn.run(channelId, guildId, by, Date.now(), json).changes > 0);
    },
    turnOff: async (channelId) => written(() => turnOff.run(channelId).changes > 0),
    forgetGuild: async (guildId) => written(() => void forgetGuild.run(guildId)),
    channelsOf: async (guildId) => {
      const rows = channelsOf.all(guildId) as (ActiveChannel & { kernel: string | null })[];
      return rows.map((row) => ({ ...row, kernel: readKernel(row.kernel) }));
    },
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
    if (row.user_version < version) database.transaction(() => addTo(database)).immediate();
    return database;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The settings in ${file} cannot be opened: ${reason}`, { cause });
  }
}

/** Brings a file of an older version up to this one; another process may have done it meanwhile. */
function addTo(database: Database.Database): void {
  const [row] = database.pragma('user_version') as [{ user_version: number }];
  if (row.user_version >= version) return;
  database.exec(additions);
  database.pragma(`user_version = ${version}`);
}

function written<T>(write: () => T): T {
  try {
    return write();
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'SQLITE_FULL')
      throw new Refused('disk-full', { cause });
    throw cause;
  }
}

function readKernel(json: string | null): Kernel | null {
  return json === null ? null : (JSON.parse(json) as Kernel);
}

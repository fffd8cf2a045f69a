import { type APIApplication, REST, Routes } from 'discord.js';
import { commands } from './commands/index.js';
import type { Config } from './config.js';

/**
 * Registers the bot's commands in all servers and for all people, in place of those that were
 * registered before: safe to repeat.
 */
export async function registerCommands({
  token,
  api,
}: Pick<Config, 'token' | 'api'>): Promise<readonly string[]> {
  const rest = new REST(api === undefined ? {} : { api }).setToken(token);
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const body = commands.map(({ definition }) => definition);
  await rest.put(Routes.applicationCommands(application.id), { body });
  return body.map(({ name }) => name);
}

import { type APIApplication, type REST, Routes } from 'discord.js';
import { commands } from './commands/index.js';

/**
 * Registers the bot's commands in all servers and for all people, in place of those that were
 * registered before: safe to repeat.
 */
export async function registerCommands(rest: REST): Promise<readonly string[]> {
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const body = commands.map(({ definition }) => definition);
  await rest.put(Routes.applicationCommands(application.id), { body });
  return body.map(({ name }) => name);
}

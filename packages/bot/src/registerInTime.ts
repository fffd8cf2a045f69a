import { DiscordAPIError, HTTPError } from 'discord.js';
import { registerCommands } from './registerCommands.js';
import { StartError } from './StartError.js';
import { within } from './within.js';

/**
 * Registers the bot's commands, or says in words why that failed.
 *
 * @param limit How long Discord may take to answer, in milliseconds.
 * @throws StartError
 */
export async function registerInTime(
  config: Parameters<typeof registerCommands>[0],
  limit: number,
): Promise<readonly string[]> {
  const silent = new StartError(`Discord did not answer within ${limit / 1000} seconds.`);
  return within(limit, registerCommands(config), silent).catch((cause) => {
    if (cause === silent) throw silent;
    const isAnswer = cause instanceof DiscordAPIError || cause instanceof HTTPError;
    const words = isAnswer ? 'Discord refused' : 'Discord did not answer';
    throw new StartError(`${words}: ${cause}`, { cause });
  });
}

import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Refusal } from '../locale/Sentences.js';

/** AutoMod stopped the message, or its title. */
const blocked: readonly unknown[] = [
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration,
];

/** Why Discord did not take an answer, as its person can be told. */
export function whyNotPosted(error: unknown): Refusal {
  const isApi = error instanceof DiscordAPIError;
  // Without a status there was no answer at all.
  const status = isApi || error instanceof HTTPError ? error.status : 500;
  if (isApi && blocked.includes(error.code)) return 'blocked-here';
  if (status === 413 || (isApi && error.code === RESTJSONErrorCodes.RequestEntityTooLarge)) {
    return 'too-large-to-post';
  }
  if (status === 403) return 'may-not-post';
  return status >= 500 ? 'discord-failed' : 'discord-refused';
}

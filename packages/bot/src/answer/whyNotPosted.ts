import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Bot } from '../Bot.js';
import type { Refusal } from '../locale/englishFailures.js';

/** A message in a thread that is archived; discord-api-types has no name for it. */
const THREAD_ARCHIVED = 50_083;

/** What Discord's codes say that its status does not. */
const reasons: Readonly<Record<number, Refusal>> = {
  [THREAD_ARCHIVED]: 'thread-closed',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: 'blocked-here',
  [RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration]: 'blocked-here',
  [RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter]: 'filtered',
  [RESTJSONErrorCodes.ExplicitContentCannotBeSentToTheDesiredRecipient]: 'filtered',
  [RESTJSONErrorCodes.ThreadLocked]: 'thread-closed',
  [RESTJSONErrorCodes.ChannelSendRateLimit]: 'channel-busy',
  [RESTJSONErrorCodes.UnknownChannel]: 'place-gone',
  [RESTJSONErrorCodes.UnknownMessage]: 'place-gone',
};

/** What Discord refused something with, if it did: that is logged, and the bot goes on. */
export async function refusalOf(
  { log }: Pick<Bot, 'log'>,
  act: () => Promise<unknown>,
): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (err) {
    log.warn({ err }, 'discord refused an answer');
    return err;
  }
}

/** Why Discord did not take an answer, as its person can be told. */
export function whyNotPosted(error: unknown): Refusal {
  const isApi = error instanceof DiscordAPIError;
  // Without a status there was no answer at all.
  const status = isApi || error instanceof HTTPError ? error.status : 500;
  const known = isApi ? reasons[Number(error.code)] : undefined;
  if (known) return known;
  if (status === 413 || (isApi && error.code === RESTJSONErrorCodes.RequestEntityTooLarge)) {
    return 'too-large-to-post';
  }
  if (status === 403) return 'may-not-post';
  return status >= 500 ? 'discord-failed' : 'discord-refused';
}

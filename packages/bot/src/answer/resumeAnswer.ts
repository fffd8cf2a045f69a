import {
  DiscordAPIError,
  InteractionWebhook,
  type Message,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Bot } from '../Bot.js';
import { type Locale, sentences } from '../locale/locale.js';
import { type Answerable, answerInteraction } from './answerInteraction.js';
import { answerMessage } from './answerMessage.js';
import type { OpenAnswer, OpenInteraction, OpenReply } from './OpenAnswers.js';
import type { Request } from './Request.js';

/** Finishes an answer that a process which has died had begun. It never rejects. */
export async function resumeAnswer(bot: Bot, answer: OpenAnswer): Promise<void> {
  try {
    if (answer.place === 'reply') await resumeReply(bot, answer);
    else await resumeInteraction(bot, answer);
  } catch (err) {
    bot.log.warn({ err }, 'an answer could not be taken over');
    await bot.answers?.forget(answer.id);
  }
}

/** A reply that was posted already is not posted twice: Discord knows its nonce. */
async function resumeReply(bot: Bot, { id, channelId, request }: OpenReply): Promise<void> {
  const channel = await bot.client.channels.fetch(channelId, { allowUnknownGuild: true });
  if (!channel?.isTextBased()) throw new Error('the channel has no messages');
  const message = await channel.messages.fetch({ message: id, cache: false, force: true });
  tellOf(bot, request);
  await answerMessage(bot, message, { ...request, isResumed: true });
}

async function resumeInteraction(bot: Bot, answer: OpenInteraction): Promise<void> {
  const { id, token, applicationId, place, request, message, aside } = answer;
  const webhook = new InteractionWebhook(bot.client, applicationId, token);
  if (place !== 'same-message' && (await isAnswered(webhook, request.locale))) {
    await bot.answers?.forget(id);
    return;
  }
  tellOf(bot, request);
  const acknowledged = async () => {};
  const interaction: Answerable = {
    id,
    token,
    applicationId,
    createdTimestamp: answer.createdTimestamp,
    locale: request.locale,
    message: message === undefined ? null : { id: message },
    aside,
    deferReply: acknowledged,
    deferUpdate: acknowledged,
    editReply: (options) => webhook.editMessage(options.message ?? '@original', options),
    followUp: (options) => webhook.send(options),
    deleteReply: (message = '@original') => webhook.deleteMessage(message),
  };
  await answerInteraction(bot, interaction, () => ({ ...request, isResumed: true }), place);
}

function tellOf({ log }: Bot, { jobIds }: Request): void {
  log.info({ jobs: jobIds }, 'an answer is taken over from a process that was lost');
}

/** Whether the process had answered, and died before it could say so. */
async function isAnswered(webhook: InteractionWebhook, locale: Locale): Promise<boolean> {
  try {
    return isFinal(await webhook.fetchMessage('@original'), locale);
  } catch (error) {
    // A message that is gone has made room for a refusal.
    if (!(error instanceof DiscordAPIError)) throw error;
    return error.code === RESTJSONErrorCodes.UnknownMessage;
  }
}

function isFinal({ flags, content }: Message, locale: Locale): boolean {
  if (flags.has(MessageFlags.IsComponentsV2)) return true;
  const stages = Object.values(sentences(locale).stages);
  return content !== '' && !stages.some((stage) => content.startsWith(stage));
}

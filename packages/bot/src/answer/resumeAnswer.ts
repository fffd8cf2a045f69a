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
import type { OpenAnswer } from './OpenAnswers.js';

/** Finishes the answer to an interaction that a process which has died had begun. It never rejects. */
export async function resumeAnswer(bot: Bot, answer: OpenAnswer): Promise<void> {
  const { id, token, applicationId, place, request, message, aside } = answer;
  const { client, log, answers } = bot;
  const webhook = new InteractionWebhook(client, applicationId, token);
  try {
    if (place !== 'same-message' && (await isAnswered(webhook, request.locale))) {
      await answers?.forget(id);
      return;
    }
    log.info({ jobs: request.jobIds }, 'an answer is taken over from a process that was lost');
    const acknowledged = async () => {};
    const interaction: Answerable = {
      id,
      token,
      applicationId,
      createdTimestamp: answer.createdTimestamp,
      locale: request.locale,
      ...(message === undefined ? {} : { message: { id: message } }),
      ...(aside === undefined ? {} : { aside }),
      deferReply: acknowledged,
      deferUpdate: acknowledged,
      editReply: (options) => webhook.editMessage(options.message ?? '@original', options),
      followUp: (options) => webhook.send(options),
      deleteReply: (message = '@original') => webhook.deleteMessage(message),
    };
    await answerInteraction(bot, interaction, () => ({ ...request, isResumed: true }), place);
  } catch (err) {
    log.warn({ err }, 'an answer could not be taken over');
  }
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

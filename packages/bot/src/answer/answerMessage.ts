import type { Message } from 'discord.js';
import type { Bot } from '../Bot.js';
import type { FailureReason, JobFailure } from '../jobs/job.js';
import { type Locale, sentences } from '../locale/locale.js';
import { carryOut } from './carryOut.js';
import { composeAnswer } from './composeAnswer.js';
import { failureText } from './failureText.js';
import { lackingPermissions, missingText } from './lackingPermissions.js';
import { keepAnswer } from './OpenAnswers.js';
import type { Request } from './Request.js';
import { replyOnce, tellPerson } from './tellPerson.js';
import { refusalOf, whyNotPosted } from './whyNotPosted.js';

/** Discord shows "is typing" for ten seconds. */
const TYPING = 8000;

type Answering = Pick<Bot, 'client' | 'work' | 'log' | 'metrics' | 'answers'>;

/** Answers a message with a reply that mentions nobody, or says there why it has none. */
export async function answerMessage(
  bot: Answering,
  message: Message,
  asked: Request,
): Promise<void> {
  const typing = showTyping(message);
  try {
    const { id, channelId, createdTimestamp } = message;
    const applicationId = bot.client.application.id;
    const open = { id, applicationId, createdTimestamp, channelId, request: asked };
    const request = await keepAnswer(bot.answers, { ...open, place: 'reply' });
    const { done, failed: all } = await carryOut(bot, request);
    if (bot.answers && !(await bot.answers.isOwn(message.id))) return;
    const failed = request.isUnasked ? all.filter(({ failure }) => !isOfFile(failure)) : all;
    const outcome = { done, failed };
    if (done.length === 0) {
      if (failed.length === 0) return;
      await tellPerson(bot, message, failureText(outcome.failed, request.locale));
      return;
    }
    const answer = composeAnswer(request, outcome);
    const error = await refusalOf(bot, () =>
      bot.metrics.timeUpload(() => replyOnce(message, answer)),
    );
    if (error !== undefined) {
      await tellPerson(bot, message, refusalText(bot, message, error, request.locale));
    }
  } finally {
    clearInterval(typing);
    await bot.answers?.forget(message.id);
  }
}

const faultsOfFiles: readonly FailureReason[] = [
  'unreachable',
  'download-too-large',
  'not-an-image',
  'image-broken',
  'image-unsupported',
  'too-many-pixels',
];

/** Whether it is the file's fault that a job failed. */
function isOfFile({ reason }: JobFailure): boolean {
  return faultsOfFiles.includes(reason);
}

function refusalText(bot: Answering, message: Message, error: unknown, locale: Locale): string {
  const why = whyNotPosted(error);
  const lacking = lackingPermissions(bot, message) ?? [];
  if (why === 'may-not-post' && lacking.length > 0) return missingText(lacking, locale);
  return sentences(locale).refusal[why];
}

function showTyping({ channel }: Message): NodeJS.Timeout {
  const type = () => {
    // Whether it shows does not matter.
    if (channel.isSendable()) channel.sendTyping().catch(() => {});
  };
  type();
  return setInterval(type, TYPING);
}

import type { Message } from 'discord.js';
import type { Bot } from '../Bot.js';
import { timeUpload } from '../observe/timeUpload.js';
import { carryOut } from './carryOut.js';
import { composeAnswer } from './composeAnswer.js';
import { failureText } from './failureText.js';
import type { Request } from './Request.js';
import { replyOnce } from './replyOnce.js';

/** Discord shows "is typing" for ten seconds. */
const TYPING = 8000;

/** Answers a message with a reply that mentions nobody. */
export async function answerMessage(
  bot: Pick<Bot, 'work' | 'log' | 'metrics'>,
  message: Message,
  request: Request,
): Promise<void> {
  const typing = showTyping(message);
  try {
    const outcome = await carryOut(bot, request);
    if (outcome.done.length === 0) {
      const content = failureText(outcome.failed, request.locale);
      await replyOnce(message, { content });
    } else {
      const answer = composeAnswer(request, outcome);
      await timeUpload(bot.metrics, () => replyOnce(message, answer));
    }
  } finally {
    clearInterval(typing);
  }
}

function showTyping({ channel }: Message): NodeJS.Timeout {
  const type = () => {
    // Whether it shows does not matter.
    if (channel.isSendable()) channel.sendTyping().catch(() => {});
  };
  type();
  return setInterval(type, TYPING);
}

import type { Message } from 'discord.js';
import type { Bot } from '../Bot.js';
import { carryOut } from './carryOut.js';
import { composeAnswer } from './composeAnswer.js';
import { failureText } from './failureText.js';
import type { Request } from './Request.js';

/** Discord shows "is typing" for ten seconds. */
const TYPING = 8000;

/** Answers a message with a reply that mentions nobody. */
export async function answerMessage(
  bot: Pick<Bot, 'work' | 'log'>,
  message: Message,
  request: Request,
): Promise<void> {
  const typing = showTyping(message);
  try {
    const outcome = await carryOut(bot, request);
    await message.reply({
      ...(outcome.done.length > 0
        ? composeAnswer(request, outcome)
        : { content: failureText(outcome.failed, request.locale) }),
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
    });
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

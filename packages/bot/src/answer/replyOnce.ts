import type { BaseMessageOptions, Message } from 'discord.js';

/**
 * Replies to a message, mentioning nobody. Its id is the reply's nonce, so that Discord makes one
 * reply only: also if the request is sent again because its answer was lost.
 */
export async function replyOnce(message: Message, answer: BaseMessageOptions): Promise<void> {
  await message.reply({
    ...answer,
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    nonce: message.id,
    enforceNonce: true,
  });
}

import type { Message, MessageReplyOptions } from 'discord.js';

/**
 * For a message that answers another: it mentions nobody, and the other's id is its nonce, so that
 * Discord makes one only, also if the request is sent again because its answer was lost.
 */
export function onceFor({ id }: Message) {
  return {
    allowedMentions: { parse: [], repliedUser: false },
    nonce: id,
    enforceNonce: true,
  } as const;
}

/** Replies to a message, once and mentioning nobody. */
export async function replyOnce(message: Message, answer: MessageReplyOptions): Promise<void> {
  await message.reply({ ...answer, ...onceFor(message), failIfNotExists: false });
}

import type { Message, MessageReplyOptions } from 'discord.js';
import type { Bot } from '../Bot.js';
import { Cooldown } from '../jobs/Cooldown.js';
import type { PostPermission } from '../requirements.js';
import { lackingPermissions } from './lackingPermissions.js';
import { refusalOf } from './whyNotPosted.js';

const needed: readonly PostPermission[] = ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'];

/** Somebody who mentions the bot again and again gets one direct message a minute, in milliseconds. */
const directly = new Cooldown(60_000, 1);

/**
 * Tells the person who posted a message something in words: as a reply, or without reference where the
 * bot may not see what was posted. Where it may not write at all, those who have mentioned it are told
 * directly. It never rejects.
 */
export async function tellPerson(
  bot: Pick<Bot, 'client' | 'log'>,
  message: Message,
  content: string,
): Promise<void> {
  const { author, channel } = message;
  const lacking = lackingPermissions(bot, message) ?? [];
  const post = async () => {
    if (!lacking.includes('ReadMessageHistory')) {
      await replyOnce(message, { content });
    } else if (channel.isSendable()) {
      await channel.send({ content: `${author} ${content}`, ...onceFor(message) });
    }
  };
  const mayPost = !lacking.some((name) => needed.includes(name));
  if (mayPost && (await refusalOf(bot, post)) === undefined) return;
  const isAsked = message.mentions.users.has(bot.client.user.id);
  if (!isAsked || message.guildId === null) return;
  if (directly.take(author.id, performance.now()) > 0) return;
  await refusalOf(bot, () =>
    author.send({ content: `${channel}\n${content}`, ...onceFor(message) }),
  );
}

/**
 * For a message that answers another: it mentions nobody, and the other's id is its nonce, so that
 * Discord makes one only, also if the request is sent again because its answer was lost.
 */
function onceFor({ id }: Message) {
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

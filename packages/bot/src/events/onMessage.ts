import { type Message, MessageReferenceType, MessageType } from 'discord.js';
import { answerMessage, missingText } from '../answer/answerMessage.js';
import { findPictures } from '../answer/findPictures.js';
import { lackingPermissions } from '../answer/lackingPermissions.js';
import { usualRecipe } from '../answer/Request.js';
import { tellPerson } from '../answer/tellPerson.js';
import { uploadLimit } from '../answer/uploadLimit.js';
import type { Bot } from '../Bot.js';
import { localeOf, sentences } from '../locale/locale.js';

/**
 * Answers pictures that are posted in a channel that is on, with or in reply to which the bot is
 * mentioned, or that are sent to it directly. It never rejects. What is
 * told twice is answered once.
 */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  try {
    if (isFromPerson(message)) await answer(bot, message);
  } catch (err) {
    bot.log.warn({ err }, 'message not answered');
  }
}

async function answer(bot: Bot, message: Message): Promise<void> {
  const isDirect = message.guildId === null;
  const isMentioned = message.content.includes(`<@${bot.client.user.id}>`);
  const own = findPictures(message);
  if (!isDirect && !isMentioned && !(own.length > 0 && (await isInvited(bot, message)))) return;
  if (!(await bot.claims.take(message.id))) return;
  // Without Embed Links several pictures can be answered, and hidden ones.
  const lacking = lackingPermissions(bot, message)?.filter((name) => name !== 'EmbedLinks');
  const locale = localeOf(message.guild?.preferredLocale);
  if (lacking === undefined) return;
  if (lacking.length > 0) {
    await tellPerson(bot, message, missingText(lacking, locale));
    return;
  }
  const source = own.length > 0 ? message : await repliedTo(message);
  const pictures = own.length > 0 ? own : source ? findPictures(source) : [];
  if (!source || pictures.length === 0) {
    const { mentionHint, hiddenHint } = sentences(locale);
    const mayBeHidden = source !== undefined && !isDirect && !bot.seesMessages;
    const content = mayBeHidden ? hiddenHint : mentionHint;
    await tellPerson(bot, message, content);
    return;
  }
  await answerMessage(bot, message, {
    person: message.author.id,
    input: { kind: 'pictures', pictures },
    recipe: usualRecipe,
    uploadLimit: uploadLimit(message.guild),
    locale,
    source: { kind: 'message', messageId: source.id },
  });
}

/** Whether a picture is answered unasked: in a channel that is on, or in reply to an answer. */
async function isInvited({ client, settings }: Bot, message: Message): Promise<boolean> {
  return message.mentions.users.has(client.user.id) || settings.isOn(message.channelId);
}

/** Not bots, webhooks, the bot itself or Discord's own notices. */
function isFromPerson({ author, webhookId, system, type }: Message): boolean {
  if (author.bot || author.system || webhookId !== null || system) return false;
  return type === MessageType.Default || type === MessageType.Reply;
}

async function repliedTo(message: Message): Promise<Message | undefined> {
  const { reference } = message;
  if (!reference?.messageId || reference.type === MessageReferenceType.Forward) return undefined;
  return message.fetchReference().catch(() => undefined);
}

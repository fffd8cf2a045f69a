import { setTimeout as delay } from 'node:timers/promises';
import { type Message, MessageReferenceType, MessageType } from 'discord.js';
import { answerMessage } from '../answer/answerMessage.js';
import { findImages } from '../answer/findImages.js';
import { hidesLink } from '../answer/hidesLink.js';
import { lackingPermissions, missingText } from '../answer/lackingPermissions.js';
import { Refused } from '../answer/Refused.js';
import { type Image, imageAt } from '../answer/Request.js';
import { readWish, type Wish, wishedRequest } from '../answer/readWish.js';
import { refreshInput } from '../answer/refreshAddress.js';
import { tellPerson } from '../answer/tellPerson.js';
import { uploadLimit } from '../answer/uploadLimit.js';
import type { Bot } from '../Bot.js';
import type { SourceReference } from '../controls/AnswerState.js';
import { localeOf, sentences } from '../locale/locale.js';
import type { Kernel } from '../settings/ChannelSettings.js';

/** Discord tells of a link's embed soon after the message: so long it is waited for, in milliseconds. */
const EMBED_WAIT = 3000;

/** An update of an older message brings no embed of its links. */
const OLDEST_UPDATE = 60_000;

/**
 * Answers images that are posted in a channel that is on, and what the bot is mentioned or sent directly
 * with, or in reply to: images, links and matrices, by the kernel that is named. It never rejects. What
 * is told twice is answered once.
 */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  try {
    if (isFromPerson(message)) await answer(bot, message);
  } catch (err) {
    bot.log.warn({ err }, 'message not answered');
  }
}

/** Answers the images of links, which Discord adds to a message once it has looked them up. */
export async function onMessageUpdate(bot: Bot, message: Message): Promise<void> {
  if (message.partial || message.editedTimestamp !== null || message.embeds.length === 0) return;
  if (Date.now() - message.createdTimestamp > OLDEST_UPDATE) return;
  if (findImages(message).length > 0) await onMessage(bot, message);
}

/** What a message brings along to be answered. */
interface Source {
  readonly message: Message;
  readonly images: readonly Image[];
  readonly wish: Wish;
}

async function answer(bot: Bot, message: Message): Promise<void> {
  const isDirect = message.guildId === null;
  const isAsked = isDirect || message.content.includes(`<@${bot.client.user.id}>`);
  const own = sourceOf(message, isAsked);
  const isInvited = isAsked || message.mentions.users.has(bot.client.user.id);
  if (!isAsked && own.images.length === 0) return;
  const usual = isInvited ? null : await bot.settings.kernelIn(message.channelId);
  if (usual === undefined) return;
  const [link] = own.wish.links;
  if (own.images.length === 0 && link !== undefined) await delay(EMBED_WAIT);
  if (!(await bot.claims.take(message.id))) return;
  const lacking = lackingPermissions(bot, message);
  const locale = localeOf(message.guild?.preferredLocale);
  if (lacking === undefined) return;
  if (lacking.length > 0) {
    await tellPerson(bot, message, missingText(lacking, locale));
    return;
  }
  const { named, matrices } = own.wish;
  const isWhole = own.images.length > 0 && (!isAsked || named || matrices.length > 0);
  const replied = isWhole ? undefined : await repliedTo(message);
  try {
    const isPersons = replied?.author.id !== bot.client.user.id;
    const wished = wishOf(own, replied && sourceOf(replied, isPersons), usual);
    if (wished) {
      await answerMessage(bot, message, {
        isUnasked: !isInvited,
        person: message.author.id,
        ...wished,
        input: await refreshInput(bot.client.rest, wished.input),
        uploadLimit: uploadLimit(message.guild),
        locale,
      });
      return;
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await tellPerson(bot, message, error.in(locale));
    return;
  }
  const { mentionHint, hiddenHint } = sentences(locale);
  const mayBeHidden = replied !== undefined && !isDirect && !bot.seesMessages;
  await tellPerson(bot, message, mayBeHidden ? hiddenHint : mentionHint);
}

const nothing: Wish = { matrices: [], links: [] };

function sourceOf(message: Message, isAsked: boolean): Source {
  const wish = isAsked ? readWish(message.content) : nothing;
  return { message, images: findImages(message), wish };
}

/**
 * The request of a message and of the one that it replies to; nothing where there is no input.
 *
 * @param usual The channel's kernel.
 */
function wishOf(own: Source, replied: Source | undefined, usual: Kernel | null) {
  const { named, matrices: ownMatrices } = own.wish;
  const matrices = [...(replied?.wish.matrices ?? []), ...ownMatrices];
  for (const from of replied ? [own, replied] : [own]) {
    const { id, content } = from.message;
    const [link] = from.wish.links;
    const isLink = from.images.length === 0 && link !== undefined;
    const images = isLink ? [imageAt('url', link, hidesLink(content, link))] : from.images;
    if (images.length === 0) continue;
    const source: SourceReference = isLink ? { kind: 'url' } : { kind: 'message', messageId: id };
    const kernels = from === own ? matrices : ownMatrices;
    const wished = wishedRequest(images, named ?? (usual ? { kernel: usual } : undefined), kernels);
    return wished && { ...wished, source };
  }
  const wished = wishedRequest([], named, matrices);
  return wished && { ...wished, source: { kind: 'matrix' } as const };
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

import { findImages } from '../answer/findImages.js';
import { Refused } from '../answer/Refused.js';
import { imageAt, type RequestInput } from '../answer/Request.js';
import { refreshAddress } from '../answer/refreshAddress.js';
import type { Bot } from '../Bot.js';
import type { AnswerState } from '../controls/AnswerState.js';
import { type AnswerParts, isHiddenAnswer, linkOf, readMatrix } from './readAnswer.js';

/**
 * Finds again what an answer is about. What it hides stays hidden.
 *
 * @param channelId The answer's channel, where the message with the images is too.
 * @throws Refused where it is no longer available.
 */
export async function findInput(
  { client, log }: Pick<Bot, 'client' | 'log'>,
  { source }: AnswerState,
  answer: AnswerParts,
  channelId: string,
): Promise<RequestInput> {
  if (source.kind === 'matrix') return { kind: 'matrix', rows: readMatrix(answer) };
  const hidden = isHiddenAnswer(answer);
  if (source.kind === 'message') {
    const message = await fetchMessage(client, channelId, source.messageId).catch((err) => {
      log.info({ err }, 'the message of an answer is gone');
      throw new Refused('source-gone');
    });
    const images = findImages(message);
    if (images.length === 0) throw new Refused('source-gone');
    return {
      kind: 'images',
      images: images.map((image) => ({ ...image, spoiler: image.spoiler || hidden })),
    };
  }
  const link = linkOf(answer);
  if (link === undefined) throw new Refused('source-lost');
  const url = await refreshAddress(client.rest, link);
  if (url === undefined) throw new Refused('source-gone');
  return { kind: 'images', images: [imageAt(source.kind, url, hidden)] };
}

async function fetchMessage(client: Bot['client'], channelId: string, messageId: string) {
  // Without a gateway no server is known.
  const channel = await client.channels.fetch(channelId, { allowUnknownGuild: true });
  if (!channel?.isTextBased()) throw new Error('the channel has no messages');
  return channel.messages.fetch({ message: messageId, cache: false, force: true });
}

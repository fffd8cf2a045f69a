import { type Embed, type Message, StickerFormatType } from 'discord.js';
import { coveredMedia, unsigned } from './coveredMedia.js';
import { hidesLink } from './hidesLink.js';
import { isHidden } from './isHidden.js';
import { nameFromUrl } from './nameFromUrl.js';
import { MOST_PICTURES, type Picture } from './Request.js';

/** The parts of a message, or of a forwarded one, that can hold pictures. */
export type MessageParts = Pick<Message, 'attachments' | 'embeds' | 'stickers'> &
  Partial<Pick<Message, 'content' | 'messageSnapshots' | 'components'>>;

const pictureName = /\.(png|apng|jpe?g|jfif|webp|gif|avif|tiff?)$/i;

/** Vector pictures, and others that are not read. */
const unread = /^image\/(svg|heic|heif|x-|vnd\.)/;

/**
 * The pictures of a message, at most ten: attachments, the pictures of embeds, stickers (but not
 * those that are drawn from Lottie files), and those of what it forwards.
 */
export function findPictures(message: MessageParts): Picture[] {
  const pictures = [message, ...(message.messageSnapshots?.values() ?? [])].flatMap((part) => [
    ...attached(part.attachments, coveredMedia(part.components ?? [])),
    ...part.embeds.flatMap((embed) => embedded(embed, part.content ?? '')),
    ...stuck(part.stickers),
  ]);
  const byUrl = new Map<string, Picture>();
  for (const picture of pictures) {
    const spoiler = picture.spoiler || byUrl.get(picture.url)?.spoiler === true;
    byUrl.set(picture.url, { ...picture, spoiler });
  }
  return [...byUrl.values()].slice(0, MOST_PICTURES);
}

function attached(attachments: Message['attachments'], covered: ReadonlySet<string>): Picture[] {
  return [...attachments.values()]
    .filter(({ contentType, name }) =>
      contentType?.startsWith('image/') ? !unread.test(contentType) : pictureName.test(name),
    )
    .map((file) => {
      const { id, url, name } = file;
      const spoiler = isHidden(file) || covered.has(id) || covered.has(unsigned(url));
      return { kind: 'attachment', url, name, spoiler };
    });
}

/** Discord's copy of the picture where it has one, so that its source does not see the bot. */
function embedded({ url: link, image, thumbnail, video }: Embed, content: string): Picture[] {
  const shown = image ?? (video ? null : thumbnail);
  const url = shown?.proxyURL ?? shown?.url;
  if (!shown || url === undefined) return [];
  const kind = shown.proxyURL ? 'attachment' : 'url';
  const name = nameFromUrl(shown.url);
  const spoiler = isHidden({ name, spoiler: hidesLink(content, link ?? null) });
  return [{ kind, url, name, spoiler }];
}

function stuck(stickers: Message['stickers']): Picture[] {
  return [...stickers.values()]
    .filter(({ format }) => format !== StickerFormatType.Lottie)
    .map(({ url, name }) => ({ kind: 'attachment', url, name, spoiler: false }));
}

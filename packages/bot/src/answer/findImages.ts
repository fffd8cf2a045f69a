import { type Embed, EmbedType, type Message, StickerFormatType } from 'discord.js';
import { hidesLink } from './hidesLink.js';
import { HIDDEN_PREFIX, isHidden } from './isHidden.js';
import { type LayoutMedia, layoutMedia, shows } from './layoutMedia.js';
import { nameFromUrl } from './nameFromUrl.js';
import { type Image, imageAt, MOST_IMAGES } from './Request.js';

/** The parts of a message, or of a forwarded one, that can hold images. */
export type MessageParts = Pick<Message, 'attachments' | 'embeds' | 'stickers'> &
  Partial<Pick<Message, 'content' | 'messageSnapshots' | 'components' | 'author' | 'client'>>;

/** The small copy of the original beside an answer of the bot; not one of the answer's images. */
export const SOURCE_FILE = 'source.png';

const imageName = /\.(png|apng|jpe?g|jfif|webp|gif|avif|tiff?)$/i;

/** Vector images, and others that are not read. */
const unread = /^image\/(svg|heic|heif|x-|vnd\.)/;

/**
 * The images of a message, at most ten: attachments, the images of its layout and of embeds (of a GIF
 * that is shown as a video the still), stickers (but not those that are drawn from Lottie files), and those
 * of what it forwards.
 */
export function findImages(message: MessageParts): Image[] {
  const images = [message, ...(message.messageSnapshots?.values() ?? [])].flatMap((part) => {
    const isOwn = part.author != null && part.author.id === part.client?.user?.id;
    const media = layoutMedia(part.components ?? []).filter(({ url }) => !(isOwn && isSource(url)));
    return [
      ...attached(part.attachments, media),
      ...laidOut(media, part.attachments),
      ...part.embeds.flatMap((embed) => embedded(embed, part.content ?? '')),
      ...stuck(part.stickers),
    ];
  });
  const byUrl = new Map<string, Image>();
  for (const image of images) {
    const spoiler = image.spoiler || byUrl.get(image.url)?.spoiler === true;
    byUrl.set(image.url, { ...image, spoiler });
  }
  return [...byUrl.values()].slice(0, MOST_IMAGES);
}

function attached(attachments: Message['attachments'], media: readonly LayoutMedia[]): Image[] {
  return [...attachments.values()]
    .filter(({ contentType, name }) => isImage(contentType, name))
    .map((file) => {
      const { url, name } = file;
      const isCovered = media.some((item) => item.covered && shows(item, file));
      return { kind: 'attachment', url, name, spoiler: isHidden(file) || isCovered };
    });
}

function isSource(url: string): boolean {
  const name = nameFromUrl(url);
  return name === SOURCE_FILE || name === HIDDEN_PREFIX + SOURCE_FILE;
}

function isImage(contentType: string | null | undefined, name: string): boolean {
  return contentType?.startsWith('image/') ? !unread.test(contentType) : imageName.test(name);
}

/** What the layout shows beside the attachments. */
function laidOut(
  media: readonly LayoutMedia[],
  attachments: Message['attachments'],
): readonly Image[] {
  return media
    .filter((item) => isImage(item.content_type, nameFromUrl(item.url)))
    .filter((item) => !attachments.some((file) => shows(item, file)))
    .map((item) => copyAt(item.url, item.proxy_url, item.covered));
}

function embedded({ url: link, image, thumbnail, video, data }: Embed, content: string): Image[] {
  const isFilm = video !== null && video !== undefined && data.type !== EmbedType.GIFV;
  const shown = image ?? (isFilm ? null : thumbnail);
  if (!shown?.url) return [];
  return [copyAt(shown.url, shown.proxyURL, hidesLink(content, link ?? null))];
}

/** Discord's copy of an image where it has one, so that its source does not see the bot. */
function copyAt(source: string, copy: string | undefined, spoiler: boolean): Image {
  return imageAt(copy ? 'attachment' : 'url', copy || source, spoiler, source);
}

function stuck(stickers: Message['stickers']): Image[] {
  return [...stickers.values()]
    .filter(({ format }) => format !== StickerFormatType.Lottie)
    .map(({ url, name }) => ({ kind: 'attachment', url, name, spoiler: false }));
}

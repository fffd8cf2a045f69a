import { type Embed, EmbedType, type Message, StickerFormatType } from 'discord.js';
import { hidesLink } from './hidesLink.js';
import { HIDDEN_PREFIX, isHidden } from './isHidden.js';
import { type LayoutMedia, layoutMedia, shows } from './layoutMedia.js';
import { nameFromUrl } from './nameFromUrl.js';
import { MOST_PICTURES, type Picture } from './Request.js';

/** The parts of a message, or of a forwarded one, that can hold pictures. */
export type MessageParts = Pick<Message, 'attachments' | 'embeds' | 'stickers'> &
  Partial<Pick<Message, 'content' | 'messageSnapshots' | 'components' | 'author' | 'client'>>;

/** The small copy of the original beside an answer of the bot; not one of the answer's pictures. */
export const SOURCE_FILE = 'source.png';

const pictureName = /\.(png|apng|jpe?g|jfif|webp|gif|avif|tiff?)$/i;

/** Vector pictures, and others that are not read. */
const unread = /^image\/(svg|heic|heif|x-|vnd\.)/;

/**
 * The pictures of a message, at most ten: attachments, the pictures of its layout and of embeds (of a GIF
 * that is shown as a video the still), stickers (but not those that are drawn from Lottie files), and those
 * of what it forwards.
 */
export function findPictures(message: MessageParts): Picture[] {
  const pictures = [message, ...(message.messageSnapshots?.values() ?? [])].flatMap((part) => {
    const isOwn = part.author != null && part.author.id === part.client?.user?.id;
    const media = layoutMedia(part.components ?? []).filter(({ url }) => !(isOwn && isSource(url)));
    return [
      ...attached(part.attachments, media),
      ...laidOut(media, part.attachments),
      ...part.embeds.flatMap((embed) => embedded(embed, part.content ?? '')),
      ...stuck(part.stickers),
    ];
  });
  const byUrl = new Map<string, Picture>();
  for (const picture of pictures) {
    const spoiler = picture.spoiler || byUrl.get(picture.url)?.spoiler === true;
    byUrl.set(picture.url, { ...picture, spoiler });
  }
  return [...byUrl.values()].slice(0, MOST_PICTURES);
}

function attached(attachments: Message['attachments'], media: readonly LayoutMedia[]): Picture[] {
  return [...attachments.values()]
    .filter(({ contentType, name }) => isPicture(contentType, name))
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

function isPicture(contentType: string | null | undefined, name: string): boolean {
  return contentType?.startsWith('image/') ? !unread.test(contentType) : pictureName.test(name);
}

/** What the layout shows beside the attachments. */
function laidOut(
  media: readonly LayoutMedia[],
  attachments: Message['attachments'],
): readonly Picture[] {
  return media
    .filter((item) => isPicture(item.content_type, nameFromUrl(item.url)))
    .filter((item) => !attachments.some((file) => shows(item, file)))
    .map((item) => pictureAt(item.url, item.proxy_url, item.covered));
}

function embedded({ url: link, image, thumbnail, video, data }: Embed, content: string): Picture[] {
  const isFilm = video !== null && video !== undefined && data.type !== EmbedType.GIFV;
  const shown = image ?? (isFilm ? null : thumbnail);
  if (!shown?.url) return [];
  return [pictureAt(shown.url, shown.proxyURL, hidesLink(content, link ?? null))];
}

/** Discord's copy of a picture where it has one, so that its source does not see the bot. */
function pictureAt(source: string, copy: string | undefined, spoiler: boolean): Picture {
  const name = nameFromUrl(source);
  const kind = copy ? 'attachment' : 'url';
  return { kind, url: copy || source, name, spoiler: isHidden({ name, spoiler }) };
}

function stuck(stickers: Message['stickers']): Picture[] {
  return [...stickers.values()]
    .filter(({ format }) => format !== StickerFormatType.Lottie)
    .map(({ url, name }) => ({ kind: 'attachment', url, name, spoiler: false }));
}

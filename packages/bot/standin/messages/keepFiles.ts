import { type APIAttachment, type APIEmbed, EmbedType } from 'discord-api-types/v10';
import { storeFile, type Upload } from '../cdn/storeFile.js';
import { tooLarge } from '../rest/errors.js';
import type { World } from '../state/World.js';
import type { MessageBody } from './checkMessage.js';

/** Puts the files of a message on the CDN: named and described as its `attachments` say. */
export async function keepFiles(
  world: World,
  channelId: string,
  body: MessageBody,
  files: ReadonlyMap<number, Upload>,
  ephemeral: boolean,
): Promise<APIAttachment[]> {
  const limit = world.uploadLimit(channelId);
  const kept: APIAttachment[] = [];
  for (const [index, { name, bytes }] of files) {
    if (bytes.length > limit) throw tooLarge();
    const described = body.attachments?.find(({ id }) => String(id) === String(index));
    const upload = {
      name: described?.filename ?? name,
      bytes,
      description: described?.description ?? undefined,
      spoiler: described?.is_spoiler,
    };
    kept.push(await storeFile(world, channelId, upload, ephemeral));
  }
  return kept;
}

/** Embeds show files of their message by `attachment://name`: these become their addresses. */
export function resolveEmbeds(
  embeds: readonly APIEmbed[],
  attachments: readonly APIAttachment[],
): APIEmbed[] {
  const resolve = <T extends { url?: string }>(media: T): T => {
    const name = media.url?.startsWith('attachment://') ? media.url.slice(13) : undefined;
    const file = attachments.find(({ filename }) => filename === name);
    if (file === undefined) return media;
    const { url, width, height, description } = file;
    return {
      ...media,
      url,
      proxy_url: url,
      width,
      height,
      ...(description ? { description } : {}),
    };
  };
  return embeds.map((embed) => ({
    ...embed,
    type: EmbedType.Rich,
    ...(embed.image ? { image: resolve(embed.image) } : {}),
    ...(embed.thumbnail ? { thumbnail: resolve(embed.thumbnail) } : {}),
  }));
}

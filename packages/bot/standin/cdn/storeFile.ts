import { type APIAttachment, AttachmentFlags } from 'discord-api-types/v10';
import sharp from 'sharp';
import { snowflake } from '../state/snowflake.js';
import type { World } from '../state/World.js';
import { signature } from './signature.js';

/** A file to be posted. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly description?: string | undefined;
  /** Whether its poster hides it: the flag; a name that starts with `SPOILER_` hides it without. */
  readonly spoiler?: boolean | undefined;
}

/** A file that a person gives: bytes alone are called `image.png`. */
export type Image = Uint8Array | Upload;

export function asUpload(image: Image): Upload {
  return image instanceof Uint8Array ? { name: 'image.png', bytes: image } : image;
}

/**
 * Keeps a file on the CDN, as Discord does: under the channel and an id, at an address with a
 * signature, with the size of the image if it is one.
 */
export async function storeFile(
  world: World,
  channelId: string,
  { name, bytes, description, spoiler }: Upload,
  ephemeral = false,
): Promise<APIAttachment> {
  const id = snowflake();
  const safeName = name.replace(/[^\w.-]+/g, '_') || 'unknown';
  const folder = ephemeral ? 'ephemeral-attachments' : 'attachments';
  const path = `/${folder}/${channelId}/${id}/${safeName}`;
  const contentType = contentTypes[safeName.split('.').at(-1)!.toLowerCase()];
  world.files.set(path, { bytes, contentType: contentType ?? 'application/octet-stream' });
  const url = `${world.origin}${path}?${signature(path)}`;
  return {
    id,
    filename: safeName,
    size: bytes.length,
    url,
    proxy_url: url,
    ...(contentType === undefined ? {} : { content_type: contentType }),
    ...(description === undefined ? {} : { description }),
    ...(ephemeral ? { ephemeral } : {}),
    ...(spoiler ? { flags: AttachmentFlags.IsSpoiler } : {}),
    ...(await imageSize(bytes)),
  };
}

async function imageSize(bytes: Uint8Array): Promise<{ width?: number; height?: number }> {
  try {
    const { width, height, pageHeight } = await sharp(bytes, { animated: true }).metadata();
    return { width, height: pageHeight ?? height };
  } catch {
    return {};
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  txt: 'text/plain; charset=utf-8',
};

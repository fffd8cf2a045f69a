import { type APIStickerItem, StickerFormatType } from 'discord-api-types/v10';
import { snowflake } from '../state/snowflake.js';
import type { World } from '../state/World.js';
import type { Upload } from './storeFile.js';

/** Keeps a sticker, a PNG or a GIF by its name, on the CDN; what a message has of it comes back. */
export function storeSticker(world: World, { name, bytes }: Upload): APIStickerItem {
  const id = snowflake();
  const isGif = name.endsWith('.gif');
  const contentType = isGif ? 'image/gif' : 'image/png';
  world.files.set(`/stickers/${id}.${isGif ? 'gif' : 'png'}`, { bytes, contentType });
  return {
    id,
    name: name.replace(/\.\w+$/, ''),
    format_type: isGif ? StickerFormatType.GIF : StickerFormatType.PNG,
  };
}

import { type APIFileComponent, AttachmentBuilder, ComponentType } from 'discord.js';
import { HIDDEN_PREFIX } from './isHidden.js';
import type { Layout } from './layout.js';

/** A message with its files, which its layout shows by their names. */
export interface Answer extends Layout {
  readonly files: readonly AttachmentBuilder[];
}

/** An image in the layout: its alt text, and whether it is hidden. The name hides it too. */
export function showImage(bytes: Uint8Array, name: string, description: string, spoiler: boolean) {
  const named = `${spoiler ? HIDDEN_PREFIX : ''}${name}`;
  const item = { media: { url: `attachment://${named}` }, description, spoiler };
  return { item, file: attachment(bytes, named, description) };
}

/** A text as a file in the layout. */
export function showText(name: string, text: string, description: string) {
  const item: APIFileComponent = {
    type: ComponentType.File,
    file: { url: `attachment://${name}` },
  };
  return { item, file: attachment(Buffer.from(`${text}\n`), name, description) };
}

function attachment(bytes: Uint8Array, name: string, description: string): AttachmentBuilder {
  const { buffer, byteOffset, length } = bytes;
  return new AttachmentBuilder(Buffer.from(buffer, byteOffset, length), { name, description });
}

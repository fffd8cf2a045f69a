import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { Upload } from '../cdn/storeFile.js';
import type { World } from '../state/World.js';
import { checkMessage, type MessageBody } from './checkMessage.js';
import { keepFiles, resolveEmbeds } from './keepFiles.js';
import { mentionsOf } from './mentionsOf.js';
import { resolveLayout } from './resolveLayout.js';
import { shownFiles } from './shownFiles.js';

/**
 * Changes a message: what the body does not name stays. Of the files, those that `attachments`
 * names by id stay; without it, all do, and new ones join them.
 */
export async function editMessage(
  world: World,
  message: APIMessage,
  body: MessageBody,
  files: ReadonlyMap<number, Upload>,
): Promise<APIMessage> {
  checkMessage(body, message);
  const ephemeral = Boolean((message.flags ?? 0) & MessageFlags.Ephemeral);
  const added = await keepFiles(world, message.channel_id, body, files, ephemeral);
  const all = [...message.attachments, ...(world.shownFiles.get(message.id) ?? [])];
  const kept = all.filter(
    ({ id }) => !body.attachments || body.attachments.some((named) => String(named.id) === id),
  );
  const attachments = [...kept, ...added];
  if (body.content !== undefined) {
    message.content = body.content ?? '';
    message.mentions = mentionsOf(world, message.content, body.allowed_mentions);
  }
  if (body.embeds !== undefined) {
    message.embeds = resolveEmbeds(body.embeds ?? [], attachments);
  }
  if (body.components !== undefined) {
    message.components = resolveLayout(body.components ?? [], attachments);
  }
  const shown = shownFiles(message, attachments);
  message.attachments = attachments.filter((file) => !shown.includes(file));
  world.shownFiles.set(message.id, shown);
  const newLayout = (body.flags ?? 0) & MessageFlags.IsComponentsV2;
  message.flags = ((message.flags ?? 0) & ~MessageFlags.Loading) | newLayout;
  message.edited_timestamp = new Date().toISOString();
  world.messages.set(message.id, message);
  world.events.emit('messageUpdate', message);
  return message;
}

import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { Upload } from '../cdn/storeFile.js';
import type { World } from '../state/World.js';
import { checkMessage } from './checkMessage.js';
import { completeComponents } from './completeComponents.js';
import { keepFiles, resolveEmbeds } from './keepFiles.js';
import type { MessageBody } from './MessageBody.js';
import { mentionsOf } from './mentionsOf.js';

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
  checkMessage(body);
  const ephemeral = Boolean((message.flags ?? 0) & MessageFlags.Ephemeral);
  const added = await keepFiles(world, message.channel_id, body, files, ephemeral);
  const kept = message.attachments.filter(
    ({ id }) => !body.attachments || body.attachments.some((named) => String(named.id) === id),
  );
  message.attachments = [...kept, ...added];
  if (body.content !== undefined) {
    message.content = body.content ?? '';
    message.mentions = mentionsOf(world, message.content, body.allowed_mentions);
  }
  if (body.embeds !== undefined) {
    message.embeds = resolveEmbeds(body.embeds ?? [], message.attachments);
  }
  if (body.components !== undefined) message.components = completeComponents(body.components ?? []);
  const newLayout = (body.flags ?? 0) & MessageFlags.IsComponentsV2;
  message.flags = ((message.flags ?? 0) & ~MessageFlags.Loading) | newLayout;
  message.edited_timestamp = new Date().toISOString();
  world.messages.set(message.id, message);
  world.events.emit('messageUpdate', message);
  return message;
}

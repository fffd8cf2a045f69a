import { type APIMessage, type APIUser, MessageFlags } from 'discord-api-types/v10';
import type { Upload } from '../cdn/storeFile.js';
import { emptyMessage } from '../rest/errors.js';
import type { World } from '../state/World.js';
import { checkMessage } from './checkMessage.js';
import { keepFiles } from './keepFiles.js';
import type { MessageBody } from './MessageBody.js';
import { makeMessage } from './makeMessage.js';

/** Checks a message, keeps its files, and lets everyone who may see it know. */
export async function postMessage(
  world: World,
  channelId: string,
  author: APIUser,
  body: MessageBody,
  files: ReadonlyMap<number, Upload> = new Map(),
  extra: Partial<APIMessage> = {},
  /** Called with the message's id before anyone knows of it. */
  onId: (id: string) => void = () => {},
): Promise<APIMessage> {
  checkMessage(body);
  const flags = body.flags ?? 0;
  const filled = body.content || body.embeds?.length || body.components?.length || files.size > 0;
  if (!filled && !(flags & MessageFlags.Loading) && !extra.sticker_items) throw emptyMessage();
  const ephemeral = Boolean(flags & MessageFlags.Ephemeral);
  const attachments = await keepFiles(world, channelId, body, files, ephemeral);
  const message = { ...makeMessage(world, channelId, author, body, attachments), ...extra };
  world.messages.set(message.id, message);
  onId(message.id);
  world.events.emit('message', message);
  return message;
}

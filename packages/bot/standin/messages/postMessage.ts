import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Upload } from '../cdn/storeFile.js';
import { emptyMessage } from '../rest/errors.js';
import { snowflake } from '../state/snowflake.js';
import type { World } from '../state/World.js';
import { checkMessage, type MessageBody } from './checkMessage.js';
import { keepFiles, resolveEmbeds } from './keepFiles.js';
import { mentionsOf } from './mentionsOf.js';
import { resolveLayout } from './resolveLayout.js';
import { shownFiles } from './shownFiles.js';

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

/** A message of a body and files that are kept already; what it replies to comes with it. */
function makeMessage(
  world: World,
  channelId: string,
  author: APIUser,
  body: MessageBody,
  attachments: APIAttachment[],
): APIMessage {
  const reference = body.message_reference;
  const repliedTo = world.messages.get(reference?.message_id ?? '') ?? null;
  const content = body.content ?? '';
  const id = snowflake();
  const embeds = resolveEmbeds(body.embeds ?? [], attachments);
  const components = resolveLayout(body.components ?? [], attachments);
  const shown = shownFiles({ embeds, components }, attachments);
  world.shownFiles.set(id, shown);
  return {
    id,
    channel_id: channelId,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: mentionsOf(world, content, body.allowed_mentions, repliedTo),
    mention_roles: [],
    attachments: attachments.filter((file) => !shown.includes(file)),
    embeds,
    components,
    pinned: false,
    flags: (body.flags ?? 0) as MessageFlags,
    type: reference ? MessageType.Reply : MessageType.Default,
    ...(reference
      ? {
          message_reference: { type: 0, channel_id: channelId, message_id: reference.message_id },
          referenced_message: repliedTo,
        }
      : {}),
  };
}

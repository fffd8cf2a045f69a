import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  type MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { snowflake } from '../state/snowflake.js';
import type { World } from '../state/World.js';
import { resolveEmbeds } from './keepFiles.js';
import type { MessageBody } from './MessageBody.js';
import { mentionsOf } from './mentionsOf.js';
import { resolveLayout } from './resolveLayout.js';
import { shownFiles } from './shownFiles.js';

/** A message of a body and files that are kept already; what it replies to comes with it. */
export function makeMessage(
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

import {
  type APIMessage,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { Complaints } from './Complaints.js';
import { checkComponents } from './checkComponents.js';

/** What a message is made of, as the bot sends it. */
export type MessageBody = RESTPostAPIChannelMessageJSONBody;

/**
 * Refuses what Discord refuses beside its schema: texts that are too long together, and parts that do not
 * go with others.
 *
 * @param current The message that is edited: what the body does not name stays of it.
 */
export function checkMessage(body: MessageBody, current?: APIMessage): void {
  const complaints = new Complaints();
  complaints.longest('content', body.content ?? '', 2000);
  const texts = (body.embeds ?? []).flatMap(
    ({ title, description, footer, author, fields = [] }) => [
      ...[title, description, footer?.text, author?.name],
      ...fields.flatMap(({ name, value }) => [name, value]),
    ],
  );
  complaints.longest('embeds', texts.join(''), 6000);
  // The flag of a message stays.
  const flags = (body.flags ?? 0) | (current?.flags ?? 0);
  const newLayout = Boolean(flags & MessageFlags.IsComponentsV2);
  const { content = current?.content, embeds = current?.embeds } = body;
  if (newLayout && (content || embeds?.length)) {
    complaints.add('flags', 'content and embeds cannot be used with IS_COMPONENTS_V2');
  }
  checkComponents(body.components ?? [], newLayout, complaints);
  complaints.check();
}

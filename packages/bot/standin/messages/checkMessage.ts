import { type APIEmbed, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { invalidForm } from '../rest/errors.js';
import { Complaints } from './Complaints.js';
import { checkComponents } from './checkComponents.js';
import type { MessageBody } from './MessageBody.js';

/**
 * Refuses what Discord refuses: texts, embeds and components that are too long or too many.
 *
 * @param current The message that is edited: what the body does not name stays of it.
 */
export function checkMessage(body: MessageBody, current?: APIMessage): void {
  const complaints = new Complaints();
  complaints.longest('content', body.content, 2000);
  complaints.most('embeds', body.embeds, 10);
  complaints.most('attachments', body.attachments, 10);
  checkEmbeds(body.embeds ?? [], complaints);
  for (const [index, { description }] of (body.attachments ?? []).entries()) {
    complaints.longest(`attachments[${index}].description`, description, 1024);
  }
  // The flag of a message stays.
  const flags = (body.flags ?? 0) | (current?.flags ?? 0);
  const newLayout = Boolean(flags & MessageFlags.IsComponentsV2);
  const { content = current?.content, embeds = current?.embeds } = body;
  if (newLayout && (content || embeds?.length)) {
    complaints.add('flags', 'content and embeds cannot be used with IS_COMPONENTS_V2');
  }
  checkComponents(body.components ?? [], newLayout, complaints);
  if (complaints.any) throw invalidForm(complaints.byField);
}

function checkEmbeds(embeds: readonly APIEmbed[], complaints: Complaints): void {
  let total = 0;
  for (const [index, { title, description, footer, author, fields = [] }] of embeds.entries()) {
    const at = `embeds[${index}]`;
    complaints.longest(`${at}.title`, title, 256);
    complaints.longest(`${at}.description`, description, 4096);
    complaints.longest(`${at}.footer.text`, footer?.text, 2048);
    complaints.longest(`${at}.author.name`, author?.name, 256);
    complaints.most(`${at}.fields`, fields, 25);
    for (const [number, { name, value }] of fields.entries()) {
      complaints.between(`${at}.fields[${number}].name`, name, 1, 256);
      complaints.between(`${at}.fields[${number}].value`, value, 1, 1024);
    }
    const texts = [title, description, footer?.text, author?.name];
    for (const field of fields) texts.push(field.name, field.value);
    for (const text of texts) total += text?.length ?? 0;
  }
  if (total > 6000) complaints.add('embeds', `must be 6000 or fewer in length, got ${total}`);
}

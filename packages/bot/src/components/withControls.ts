import {
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type Media, type Part, partsOf } from '../answer/layout.js';
import { nameFromUrl } from '../answer/nameFromUrl.js';
import type { Row } from '../controls/controlRows.js';
import type { AnswerParts } from './readAnswer.js';

/** The parts of a message that change with its controls. */
interface Change {
  readonly flags?: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
}

/**
 * What an answer is edited with to get other controls. A layout can only be sent as a whole, and stays one;
 * an older answer keeps its form.
 */
export function withControls(
  { components }: Pick<AnswerParts, 'components'>,
  rows: readonly Row[],
): Change {
  const [container] = partsOf(components);
  if (container?.type !== ComponentType.Container) return { components: rows };
  const shown = (container.components ?? []).filter(({ type }) => type !== ComponentType.ActionRow);
  // Of the kinds that composeAnswer makes: Discord sends back what it was sent, with more fields.
  const sent = { ...resent(container), components: [...shown.map(resent), ...rows] };
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [sent as unknown as APIContainerComponent],
  };
}

/** A received component as it is sent again: without what Discord has added, its files by their names. */
function resent(received: Part): object {
  const { id, name, size, ...part } = received as Part & Readonly<Record<string, unknown>>;
  const { media, file, items, components, accessory } = part;
  return {
    ...part,
    ...(media ? { media: reference(media) } : {}),
    ...(file ? { file: reference(file) } : {}),
    ...(items ? { items: items.map(resent) } : {}),
    ...(components ? { components: components.map(resent) } : {}),
    ...(accessory ? { accessory: resent(accessory) } : {}),
  };
}

/** A file of the message stays one by its name; its address would be one from elsewhere, and expire. */
function reference({ url, attachment_id }: Media): { readonly url: string } {
  return { url: attachment_id === undefined ? url : `attachment://${nameFromUrl(url)}` };
}

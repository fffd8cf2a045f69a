import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { everyComponent } from './everyComponent.js';

/** The files that the embeds and components of a message show: Discord lists them there only. */
export function shownFiles(
  { embeds, components = [] }: Pick<APIMessage, 'embeds' | 'components'>,
  files: readonly APIAttachment[],
): APIAttachment[] {
  const shown = new Set<string | undefined>();
  for (const { image, thumbnail } of embeds) shown.add(image?.url).add(thumbnail?.url);
  for (const component of everyComponent(components)) {
    if ('media' in component) shown.add(component.media.url);
    if ('file' in component) shown.add(component.file.url);
    if ('items' in component) for (const { media } of component.items) shown.add(media.url);
  }
  return files.filter(({ url }) => shown.has(url));
}

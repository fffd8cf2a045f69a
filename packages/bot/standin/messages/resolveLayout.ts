import {
  type APIAttachment,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { invalidForm } from '../rest/errors.js';
import { snowflake } from '../state/snowflake.js';
import { everyComponent } from './everyComponent.js';

/**
 * Components as Discord keeps them: what they show of their message's files by `attachment://name` becomes
 * addresses, each has an id (1, 2, 3, … for those that name none), and what is left out its default.
 *
 * @throws DiscordError for a name that no file has.
 */
export function resolveLayout(
  sent: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const resolve = ({ url }: APIUnfurledMediaItem): APIUnfurledMediaItem => {
    if (!url.startsWith('attachment://')) return { id: snowflake(), url, proxy_url: url } as never;
    const file = attachments.find(({ filename }) => url === `attachment://${filename}`);
    if (file === undefined) {
      throw invalidForm({ components: `${url} must be a file of the message` });
    }
    const { id, width, height, content_type } = file;
    const image = { width: width ?? null, height: height ?? null };
    const type = content_type === undefined ? {} : { content_type };
    const address = { url: file.url, proxy_url: file.proxy_url };
    return { id, ...address, ...image, ...type, attachment_id: id } as never;
  };

  const components = structuredClone(sent) as APIMessageTopLevelComponent[];
  const all = [...everyComponent(components)];
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    while (taken.has(next)) next++;
    component.id ||= next++;
    switch (component.type) {
      case ComponentType.StringSelect:
        component.min_values ??= 1;
        component.max_values ??= 1;
        break;
      case ComponentType.Container:
        component.accent_color ??= null;
        component.spoiler ??= false;
        break;
      case ComponentType.Separator:
        component.divider ??= true;
        component.spacing ??= SeparatorSpacingSize.Small;
        break;
      case ComponentType.Thumbnail:
        component.media = resolve(component.media);
        component.description ??= null;
        component.spoiler ??= false;
        break;
      case ComponentType.MediaGallery:
        for (const item of component.items) {
          item.media = resolve(item.media);
          item.description ??= null;
          item.spoiler ??= false;
        }
        break;
      case ComponentType.File: {
        component.file = resolve(component.file);
        const file = attachments.find(({ url }) => url === component.file.url);
        component.spoiler ??= false;
        Object.assign(component, { name: file?.filename ?? null, size: file?.size ?? null });
        break;
      }
      default:
    }
  }
  return components;
}

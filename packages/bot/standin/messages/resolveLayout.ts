import type { APIAttachment, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { invalidForm } from '../rest/errors.js';
import { snowflake } from '../state/snowflake.js';

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Components as Discord gives them back, with an id each, and the files that they show. */
export interface ResolvedLayout {
  readonly components: APIMessageTopLevelComponent[];
  /** These are no longer among the message's `attachments`. */
  readonly files: APIAttachment[];
}

/**
 * Components show files of their message by `attachment://name`: these become their addresses.
 *
 * @throws DiscordError for a name that no file has.
 */
export function resolveLayout(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): ResolvedLayout {
  const shown = new Set<APIAttachment>();
  let id = 0;

  const resolveMedia = (media: { readonly [key: string]: Json }): Json => {
    const url = String(media.url);
    const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
    if (name === undefined) return { id: snowflake(), url, proxy_url: url };
    const file = attachments.find(({ filename }) => filename === name);
    if (file === undefined) {
      throw invalidForm({ components: `${url} must be a file of the message` });
    }
    shown.add(file);
    const { width = null, height = null, content_type = null } = file;
    const address = { url: file.url, proxy_url: file.proxy_url };
    return { id: file.id, ...address, width, height, content_type, attachment_id: file.id };
  };
  const resolve = (part: Json): Json => {
    if (Array.isArray(part)) return part.map(resolve);
    if (part === null || typeof part !== 'object') return part;
    const isComponent = 'type' in part && typeof part.type === 'number';
    const own = isComponent ? { id: ++id } : {};
    const fields = Object.entries(part as { readonly [key: string]: Json }).map(([key, value]) => {
      const isMedia = key === 'media' || key === 'file';
      return [key, isMedia ? resolveMedia(value as { [key: string]: Json }) : resolve(value)];
    });
    return { ...own, ...Object.fromEntries(fields) };
  };

  const resolved = resolve(components as unknown as Json);
  return {
    components: resolved as unknown as APIMessageTopLevelComponent[],
    files: attachments.filter((file) => shown.has(file)),
  };
}

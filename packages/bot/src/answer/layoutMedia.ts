import { type Components, inside, type Media, type Part, partsOf } from './layout.js';

/** A file or an image in a message's layout. */
export interface LayoutMedia extends Media {
  /** Whether it, or what it is in, is a spoiler. */
  readonly covered: boolean;
}

/** What a message's layout shows: a gallery's items, thumbnails and files, also within containers. */
export function layoutMedia(components: Components): LayoutMedia[] {
  const found: LayoutMedia[] = [];
  const visit = (part: Part, isCovered: boolean): void => {
    const covered = isCovered || part.spoiler === true;
    const media = part.media ?? part.file;
    if (media) found.push({ ...media, covered });
    for (const child of inside(part)) visit(child, covered);
  };
  for (const part of partsOf(components)) visit(part, false);
  return found;
}

/** Whether a media item shows a message's file; the signature in the addresses may differ. */
export function shows({ attachment_id, url }: LayoutMedia, file: { id: string; url: string }) {
  const isNamed = attachment_id !== undefined && attachment_id === file.id;
  return isNamed || unsigned(url) === unsigned(file.url);
}

/** An address without its query, in which Discord puts a signature that changes. */
function unsigned(url: string): string {
  return url.replace(/\?.*$/, '');
}

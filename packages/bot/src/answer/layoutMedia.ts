/** The parts of Discord's layout components that hold media, or other components. */
interface Part {
  readonly spoiler?: boolean;
  readonly media?: Media;
  readonly file?: Media;
  readonly items?: readonly Part[];
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

interface Media {
  readonly url: string;
  readonly proxy_url?: string;
  readonly content_type?: string | null;
  readonly attachment_id?: string;
}

/** A file or a picture in a message's layout. */
export interface LayoutMedia extends Media {
  /** Whether it, or what it is in, is a spoiler. */
  readonly covered: boolean;
}

/** What a message's layout shows: a gallery's items, thumbnails and files, also within containers. */
export function layoutMedia(components: readonly { toJSON(): unknown }[]): LayoutMedia[] {
  const found: LayoutMedia[] = [];
  const visit = (part: Part, isCovered: boolean): void => {
    const covered = isCovered || part.spoiler === true;
    const media = part.media ?? part.file;
    if (media) found.push({ ...media, covered });
    const inside = [...(part.items ?? []), ...(part.components ?? [])];
    for (const child of part.accessory ? [...inside, part.accessory] : inside)
      visit(child, covered);
  };
  for (const component of components) visit(component.toJSON() as Part, false);
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

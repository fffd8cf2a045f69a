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
  readonly attachment_id?: string;
}

/**
 * The files that a message's layout covers as spoilers, by their attachments' ids and by their addresses
 * without what signs them: a gallery's items, thumbnails and files, also in a container that is covered.
 */
export function coveredMedia(components: readonly { toJSON(): unknown }[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Part, isCovered: boolean): void => {
    const covers = isCovered || part.spoiler === true;
    const media = part.media ?? part.file;
    if (covers && media) {
      found.add(unsigned(media.url));
      if (media.attachment_id) found.add(media.attachment_id);
    }
    const inside = [...(part.items ?? []), ...(part.components ?? [])];
    for (const child of part.accessory ? [...inside, part.accessory] : inside) visit(child, covers);
  };
  for (const component of components) visit(component.toJSON() as Part, false);
  return found;
}

/** An address without its query, in which Discord puts a signature that changes. */
export function unsigned(url: string): string {
  return url.replace(/\?.*$/, '');
}

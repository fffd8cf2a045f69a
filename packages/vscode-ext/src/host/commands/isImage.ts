import type { Uri } from 'vscode';

/** The extensions of the files that the lab opens as images. */
export const imageExtensions = [
  ...(['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'avif', 'ico'] as const),
];

/** Whether a file is one that the lab opens as an image, by its extension. */
export function isImage({ path }: Pick<Uri, 'path'>): boolean {
  const [, extension = ''] = /\.([^./]+)$/.exec(path.toLowerCase()) ?? [];
  return (imageExtensions as readonly string[]).includes(extension);
}

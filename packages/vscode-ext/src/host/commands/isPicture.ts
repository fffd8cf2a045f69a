import type { Uri } from 'vscode';

/** The extensions of the files that the lab opens as images. */
export const pictureExtensions = [
  ...(['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'avif', 'ico'] as const),
];

/** Whether a file is one that the lab opens as an image, by its extension. */
export function isPicture({ path }: Pick<Uri, 'path'>): boolean {
  const [, extension = ''] = /\.([^./]+)$/.exec(path.toLowerCase()) ?? [];
  return (pictureExtensions as readonly string[]).includes(extension);
}

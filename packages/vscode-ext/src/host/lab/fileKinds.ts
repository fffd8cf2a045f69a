/** A file, by its address. */
interface File {
  readonly path: string;
}

/** The extensions of the files that the lab opens as images. */
export const imageExtensions = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'avif', 'ico'];

/** The extensions of files with their own numbers, which no browser decodes. */
export const numberExtensions = 'npy npz tif tiff pbm pgm ppm pnm pam pfm'.split(' ');

/** Whether a file is one that the lab opens as an image, by its extension. */
export function isImage(file: File): boolean {
  return imageExtensions.includes(extensionOf(file));
}

/** Whether a file's numbers are seldom grey values from 0 to 255: their own extremes make the scale. */
export function isNumberFile(file: File): boolean {
  return numberExtensions.includes(extensionOf(file));
}

function extensionOf({ path }: File): string {
  return /\.([^./]+)$/.exec(path.toLowerCase())?.[1] ?? '';
}

/** The extensions of files with their own numbers, which no browser decodes. */
export const numberExtensions = [
  ...(['npy', 'npz', 'tif', 'tiff', 'pbm', 'pgm', 'ppm', 'pnm', 'pam', 'pfm'] as const),
];

/** Whether a file's numbers are seldom grey values from 0 to 255: their own extremes make the scale. */
export function isNumberFile({ path }: { readonly path: string }): boolean {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (numberExtensions as readonly string[]).includes(extension);
}

/** Files with their own numbers, which no browser decodes, by their extensions. */
const numberFiles = /\.(?:npy|npz|tiff?|pgm|ppm|pbm|pnm|pam|pfm)$/i;

/** Whether a file's numbers are seldom grey values from 0 to 255: their own extremes make the scale. */
export function isNumberFile({ path }: { readonly path: string }): boolean {
  return numberFiles.test(path);
}

/** A number of pixels in millions, to one decimal at most. */
export function millions(pixels: string | number): string {
  return String(Math.round(Number(pixels) / 1e5) / 10);
}

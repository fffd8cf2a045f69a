/**
 * The formula of `toGray` in plain TypeScript, for few pixels and where the engine does not run.
 *
 * @param pixels RGBA.
 * @param gray A quarter as long.
 */
export function grayReference(pixels: Uint8Array | Uint8ClampedArray, gray: Uint8Array): void {
  for (let i = 0, p = 0; i < gray.length; i++, p += 4) {
    gray[i] = (19595 * pixels[p]! + 38470 * pixels[p + 1]! + 7471 * pixels[p + 2]! + 32768) >> 16;
  }
}

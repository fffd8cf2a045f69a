/**
 * Turns 8-bit cyan, magenta, yellow and black (255 is full ink) into opaque RGBA without a colour
 * profile, as PIL's `convert('RGB')` does:
 *
 *     value = (255 − black) − ink · (255 − black) / 255
 *
 * with the product rounded to nearest (there are no ties).
 */
export function cmykToRgba(cmyk: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(cmyk.length);
  for (let p = 0; p < cmyk.length; p += 4) {
    const light = 255 - cmyk[p + 3]!;
    for (let c = p; c < p + 3; c++) rgba[c] = light - Math.round((cmyk[c]! * light) / 255);
    rgba[p + 3] = 255;
  }
  return rgba;
}

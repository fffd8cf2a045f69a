/**
 * The orientation, 1…8, that an XMP packet names (`tiff:Orientation`, as an attribute or an element);
 * 1, upright, if it names none.
 */
export function xmpOrientation(xmp: Uint8Array | undefined): number {
  if (xmp === undefined) return 1;
  const text = new TextDecoder().decode(xmp);
  return Number(/tiff:Orientation\s*(?:=\s*["']|>)\s*([1-8])\s*["'<]/.exec(text)?.[1] ?? 1);
}

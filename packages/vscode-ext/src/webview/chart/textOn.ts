/**
 * Black or white, whichever stands out more on a colour, by the contrast ratio of WCAG 2: the two are
 * alike on a relative luminance of 0.179, so that the ratio is at least 4.58.
 */
export function textOn(color: readonly [red: number, green: number, blue: number]): string {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

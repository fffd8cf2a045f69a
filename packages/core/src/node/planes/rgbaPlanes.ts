import type { Planes } from '../../numbers/planes/planes.js';

/** The channels of interleaved red, green, blue and alpha that a file has. */
export function rgbaPlanes(
  rgba: Uint8Array | Uint16Array,
  width: number,
  height: number,
  { isGray, hasAlpha }: { readonly isGray: boolean; readonly hasAlpha: boolean },
  warnings: readonly string[] = [],
): Planes {
  const kept = [...(isGray ? [0] : [0, 1, 2]), ...(hasAlpha ? [3] : [])];
  const size = width * height;
  const data = new (rgba.BYTES_PER_ELEMENT === 1 ? Uint8Array : Uint16Array)(kept.length * size);
  for (const [channel, sample] of kept.entries()) {
    for (let from = sample, to = channel * size; from < rgba.length; from += 4)
      data[to++] = rgba[from]!;
  }
  const model = isGray ? 'gray' : 'rgb';
  return { channels: kept.length, rows: height, cols: width, data, model, warnings };
}

import type { RgbaImage } from '../image/types.js';

/** Where the first frame of a GIF lies on its canvas (GIF89a §20), or undefined if there is none. */
function firstFrame(gif: Uint8Array) {
  const view = new DataView(gif.buffer, gif.byteOffset, gif.byteLength);
  const table = gif[10]!;
  let at = 13 + (table & 0x80 ? 3 * 2 ** ((table & 7) + 1) : 0);
  while (gif[at] === 0x21) {
    for (at += 2; gif[at]; ) at += gif[at]! + 1;
    at++;
  }
  if (gif[at] !== 0x2c || at + 9 > gif.length) return undefined;
  const of = (offset: number) => view.getUint16(at + offset, true);
  return { x: of(1), y: of(3), width: of(5), height: of(7) };
}

/** Makes transparent black of a GIF's area that its first frame doesn't cover, as browsers do. */
export function clearUncovered(image: RgbaImage<Uint8Array>, gif: Uint8Array): void {
  const frame = firstFrame(gif);
  if (frame === undefined) return;
  const { width, height, data } = image;
  for (let row = 0; row < height; row++) {
    const start = 4 * row * width;
    const covered = row >= frame.y && row < frame.y + frame.height;
    const left = covered ? Math.min(frame.x, width) : width;
    data.fill(0, start, start + 4 * left);
    if (covered)
      data.fill(0, start + 4 * Math.min(frame.x + frame.width, width), start + 4 * width);
  }
}

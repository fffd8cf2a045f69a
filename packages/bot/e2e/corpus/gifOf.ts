/** One pixel of the first colour: the code size, then clear, 0 and end in 3 bits each (GIF89a §22). */
const onePixel = [2, 2, 0x44, 0x01, 0];

/** A GIF of black and white whose frames have one pixel each and stay for `delay` hundredths. */
export function gifOf(width: number, height: number, frames: number, delay = 0): Uint8Array {
  const start = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  start.writeUInt16LE(width, 6);
  start.writeUInt16LE(height, 8);
  const control = [0x21, 0xf9, 4, 0, delay & 255, delay >> 8, 0, 0];
  const image = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, ...onePixel];
  const frame = Buffer.from([...control, ...image]);
  return new Uint8Array(Buffer.concat([start, ...Array(frames).fill(frame), Buffer.from(';')]));
}

/** A GIF with everything after its colours, its frames, again and again. */
export function repeatFrames(gif: Uint8Array, times: number): Uint8Array {
  const colours = gif[10]! & 0x80 ? 3 * 2 ** ((gif[10]! & 7) + 1) : 0;
  const frames = gif.subarray(13 + colours, -1);
  const start = gif.subarray(0, 13 + colours);
  return new Uint8Array(Buffer.concat([start, ...Array(times).fill(frames), Buffer.from(';')]));
}

import { deflateSync } from 'node:zlib';
import { encodePng } from '@convolve/core/png';

/** A PNG whose header claims a size; its few bytes would fill gigabytes. */
export function bomb(width: number, height: number): Uint8Array {
  const png = Buffer.from(encodePng({ width: 1, height: 1, data: new Uint8Array(4) }));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return new Uint8Array(png);
}

/** A PNG of an honest size whose data inflates to far more than that. */
export function overflowing(): Uint8Array {
  const png = Buffer.from(encodePng({ width: 8, height: 8, data: new Uint8Array(256) }));
  const at = png.indexOf('IDAT');
  const length = png.readUInt32BE(at - 4);
  const data = deflateSync(Buffer.alloc(50_000_000), { level: 9 });
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('IDAT'), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  const after = at + 4 + length + 4;
  return new Uint8Array(Buffer.concat([png.subarray(0, at - 4), chunk, png.subarray(after)]));
}

/** The checksum of PNG's chunks (ISO/IEC 15948, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

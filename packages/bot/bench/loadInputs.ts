import { deflateSync } from 'node:zlib';
import { encodePng } from '@convolve/core/png';
import sharp from 'sharp';
import type { OptionValues } from '../standin/people/commandData.js';

/** What one job of the load test asks for. */
interface LoadInput {
  readonly hostile: boolean;
  readonly options: OptionValues;
}

/** The jobs that people take turns with: four honest ones, then a hostile one. */
export async function loadInputs(photo: Uint8Array): Promise<readonly LoadInput[]> {
  const as = (format: 'png' | 'jpeg' | 'webp' | 'gif', width: number) =>
    sharp(photo).resize(width).toFormat(format).toBuffer();
  const [png, webp, gif, jpeg] = await Promise.all([
    as('png', 160),
    as('webp', 240),
    as('gif', 96),
    as('jpeg', 480),
  ]);
  const honest: readonly OptionValues[] = [
    { image: file('a.png', png) },
    { image: file('b.webp', webp), kernel: 'canny' },
    { image: file('c.gif', gif), kernel: '[[0, 1, 0], [1, -4, 1], [0, 1, 0]]' },
    { image: file('d.jpg', jpeg), kernel: 'sharpen', border: 'wrap' },
  ];
  const hostile: readonly OptionValues[] = [
    { image: file('cut.jpg', jpeg.subarray(0, jpeg.length >> 1)) },
    { image: file('bomb.png', bomb()) },
    { image: file('page.png', Buffer.from('<!doctype html><h1>No</h1>')) },
    { url: 'https://127.0.0.1/a.png' },
    { url: 'https://[::ffff:169.254.169.254]/latest' },
  ];
  return hostile.flatMap((options) => [
    ...honest.map((fine) => ({ hostile: false, options: fine })),
    { hostile: true, options },
  ]);
}

function file(name: string, bytes: Uint8Array) {
  return { name, bytes: new Uint8Array(bytes) };
}

/** A PNG of 8 × 8 pixels whose data inflates to 20 MB. */
function bomb(): Uint8Array {
  const png = Buffer.from(encodePng({ width: 8, height: 8, data: new Uint8Array(256) }));
  const at = png.indexOf('IDAT');
  const data = deflateSync(Buffer.alloc(20_000_000), { level: 9 });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The checksum is not reached: there is too much data before it.
  return Buffer.concat([
    png.subarray(0, at - 4),
    length,
    Buffer.from('IDAT'),
    data,
    Buffer.alloc(4),
  ]);
}

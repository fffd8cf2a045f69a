import { Readable } from 'node:stream';
import { createInflate, inflateSync } from 'node:zlib';
import { chunkOf, decoderError, imageDataOf } from './chunks.js';
import { checkDataSize, imageDataSize } from './header.js';
import type { OpenPng } from './openPng.js';

/**
 * Inflates the image data once, to see that it is exactly what the header announces. Decoders alone
 * would inflate a bomb to its end, cut surplus data off or pass over a bad stream.
 *
 * @returns The PNG without what follows the compressed stream: pngjs does not take that.
 */
export function checkImageData(png: OpenPng, name: string): OpenPng {
  const expected = imageDataSize(png.header);
  const parts = imageDataOf(png.chunks, name);
  let size: number;
  let used = 0;
  try {
    // @types/node does not know that `info` changes the result.
    const options = { maxOutputLength: expected, info: true } as object;
    const { buffer, engine } = inflateSync(Buffer.concat(parts), options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    size = buffer.length;
    used = engine.bytesWritten;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
      throw badStream(name, cause);
    size = Number.POSITIVE_INFINITY;
  }
  checkDataSize(size, png.header, name);
  return withoutSurplus(png, parts, used);
}

/** As `checkImageData`, on zlib's threads and without a copy: the caller decodes meanwhile. */
export async function checkImageDataAside(png: OpenPng, name: string): Promise<OpenPng> {
  const expected = imageDataSize(png.header);
  const parts = imageDataOf(png.chunks, name);
  const inflate = Readable.from(batches(parts, 2 ** 19)).pipe(
    createInflate({ chunkSize: 2 ** 20 }),
  );
  let size = 0;
  try {
    for await (const part of inflate as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > expected) break;
    }
  } catch (cause) {
    throw badStream(name, cause);
  }
  checkDataSize(size, png.header, name);
  return withoutSurplus(png, parts, inflate.bytesWritten);
}

/** The same bytes in parts of at least `size` bytes, for many a file has a chunk for 8 KB. */
function* batches(parts: readonly Uint8Array[], size: number): Generator<Uint8Array> {
  let batch: Uint8Array[] = [];
  let length = 0;
  for (const [index, part] of parts.entries()) {
    batch.push(part);
    length += part.length;
    if (length < size && index < parts.length - 1) continue;
    yield batch.length === 1 ? part : Buffer.concat(batch);
    [batch, length] = [[], 0];
  }
}

/** The PNG with the `used` bytes of its image data alone, and a warning if there were more. */
function withoutSurplus(png: OpenPng, parts: readonly Uint8Array[], used: number): OpenPng {
  const surplus = parts.reduce((sum, { length }) => sum + length, -used);
  if (surplus === 0) return png;
  const warning = `${surplus} surplus ${surplus === 1 ? 'byte' : 'bytes'} after the image data`;
  const others = png.chunks.filter(({ type }) => type !== 'IDAT');
  const first = png.chunks.findIndex(({ type }) => type === 'IDAT');
  const data = Buffer.concat(parts).subarray(0, used);
  const chunks = others.toSpliced(first, 0, chunkOf('IDAT', data));
  return { ...png, chunks, warnings: [...png.warnings, warning] };
}

function badStream(name: string, cause: unknown): Error {
  return decoderError(name, 'one whose image data cannot be inflated', cause);
}

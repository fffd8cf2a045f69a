import { createInflate, inflateSync } from 'node:zlib';
import { pngError } from './chunks.js';
import { imageDataSize } from './header.js';
import type { OpenPng } from './openPng.js';

/**
 * Inflates the image data once, to see that it is exactly what the header announces. Decoders alone
 * would inflate a bomb to its end, cut surplus data off or pass over a bad stream.
 */
export function checkImageData(png: OpenPng, name: string): void {
  const expected = imageDataSize(png.header);
  const compressed = compressedData(png, name);
  let size: number;
  try {
    size = inflateSync(compressed, { maxOutputLength: expected }).length;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
      throw badStream(name, cause);
    size = Number.POSITIVE_INFINITY;
  }
  checkSize(size, expected, png, name);
}

/** As `checkImageData`, on zlib's threads: the caller decodes meanwhile. */
export async function checkImageDataAside(png: OpenPng, name: string): Promise<void> {
  const expected = imageDataSize(png.header);
  const inflate = createInflate({ chunkSize: 2 ** 20 });
  inflate.end(compressedData(png, name));
  let size = 0;
  try {
    for await (const part of inflate as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > expected) break;
    }
  } catch (cause) {
    throw badStream(name, cause);
  }
  checkSize(size, expected, png, name);
}

function compressedData({ chunks }: OpenPng, name: string): Buffer {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  if (parts.length === 0) throw pngError(name, 'one without an IDAT chunk');
  return Buffer.concat(parts);
}

function checkSize(size: number, expected: number, { header }: OpenPng, name: string): void {
  if (size === expected) return;
  const announced = `the ${expected} that its ${header.width}×${header.height} header announces`;
  const got =
    size > expected ? 'more bytes of image data than' : `${size} bytes of image data, not`;
  throw pngError(name, `one with ${got} ${announced}`);
}

function badStream(name: string, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  return pngError(name, `one whose image data cannot be inflated (${message})`, { cause });
}

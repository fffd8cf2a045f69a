import type { ImageSource } from '../../shared/protocol';
import type { ImageFile } from '../../worker/messages';

/** The bytes of an image file; undefined if the webview cannot load it. */
export async function bytesOf({
  address,
  bytes,
}: ImageSource): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // The worker is handed the array, and the file may be asked for again.
  if (bytes) return bytes.slice();
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** An image file for the worker; undefined if the webview cannot load it. */
export async function imageFileOf(source: ImageSource): Promise<ImageFile | undefined> {
  const bytes = await bytesOf(source);
  return bytes && { kind: 'image', bytes, maxMegapixels: source.maxMegapixels };
}

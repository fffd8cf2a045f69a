/** A WebP of these chunks, each with its name, size and filling (RFC 9649). */
export function webpOf(chunks: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const start = Buffer.from('RIFF\0\0\0\0');
  start.writeUInt32LE(body.length, 4);
  return new Uint8Array(Buffer.concat([start, body]));
}

/** The chunks of a WebP. */
export function webpChunks(webp: Uint8Array): Uint8Array[] {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.length);
  const chunks: Uint8Array[] = [];
  for (let at = 12; at + 8 <= webp.length; at += chunks.at(-1)!.length) {
    const size = view.getUint32(at + 4, true);
    chunks.push(webp.subarray(at, at + 8 + size + (size % 2)));
  }
  return chunks;
}

/** A chunk with this name and content, of an even length. */
export function webpChunk(type: string, content: Uint8Array): Uint8Array {
  const start = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  start.writeUInt32LE(content.length, 4);
  return Buffer.concat([start, content, Buffer.alloc(content.length % 2)]);
}

import type { IncomingMessage } from 'node:http';
import type { Upload } from '../cdn/storeFile.js';
import { DiscordError, tooLarge } from './errors.js';

/** The largest body that is read at all. */
const LIMIT = 120 * 1024 * 1024;

/** Reads a body of JSON, or of files (`files[0]`, …) beside their `payload_json`. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ body: unknown; files: Map<number, Upload> }> {
  const bytes = await readBytes(request);
  const files = new Map<number, Upload>();
  if (bytes.length === 0) return { body: undefined, files };
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: parseJson(bytes.toString()), files };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index !== undefined && typeof value !== 'string') {
      files.set(Number(index), {
        name: value.name,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parseJson(payload) : undefined, files };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError(400, 50_109, 'The request body contains invalid JSON.');
  }
}

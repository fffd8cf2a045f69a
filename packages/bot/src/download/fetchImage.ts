import { imageFormat } from '@convolve/core';
import { type Dispatcher, request } from 'undici';
import { JobFailure } from '../jobs/job.js';
import type { ImageSource } from './ImageSource.js';

const mostRedirects = 3;

/** What bounds one download. */
interface FetchOptions {
  /** Ends the download; it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly maxBytes: number;
}

/**
 * Downloads an image. Each redirect is checked as the first address is; the bytes are counted as
 * they come, whatever length was announced; nothing is decompressed; the first bytes decide whether
 * it is an image.
 *
 * @throws JobFailure 'address-refused', 'unreachable', 'download-too-large', 'download-timeout' or
 *   'not-an-image'.
 */
export async function fetchImage(
  address: string,
  source: ImageSource,
  { signal, maxBytes }: FetchOptions,
): Promise<Uint8Array> {
  const overtime = new AbortController();
  const timer = setTimeout(() => {
    const seconds = source.totalTimeout / 1000;
    const message = `the download took more than ${seconds} s`;
    overtime.abort(new JobFailure('download-timeout', message, { seconds }));
  }, source.totalTimeout);
  const ended = signal ? AbortSignal.any([signal, overtime.signal]) : overtime.signal;
  try {
    const bytes = await untilAborted(download(address, source, ended, maxBytes), ended);
    if (imageFormat(bytes) !== undefined) return bytes;
    throw new JobFailure('not-an-image', `${bytes.length} bytes came that are no known image`);
  } catch (error) {
    throw ended.aborted ? ended.reason : failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}

async function download(
  address: string,
  source: ImageSource,
  signal: AbortSignal,
  maxBytes: number,
): Promise<Uint8Array> {
  let url = readUrl(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await request(url, {
      dispatcher: source.dispatcherFor(url),
      signal,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Convolve' },
    });
    const { statusCode, headers, body } = response;
    const location = headers.location;
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
      discard(body);
      url = readUrl(location, url);
      continue;
    }
    if (statusCode !== 200) {
      discard(body);
      const detail = { host: url.hostname, status: statusCode };
      throw new JobFailure('unreachable', `${url.hostname} answered ${statusCode}`, detail);
    }
    return readBody(body, Number(headers['content-length'] ?? 0), maxBytes);
  }
  const message = `there were more than ${mostRedirects} redirects`;
  throw new JobFailure('unreachable', message, { host: url.hostname });
}

function readUrl(text: string, base?: URL): URL {
  if (URL.canParse(text, base?.href)) return new URL(text, base);
  throw new JobFailure('address-refused', 'the text is no address');
}

async function readBody(
  body: Dispatcher.ResponseData['body'],
  announced: number,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = announced > maxBytes ? announced : 0;
  // Leaving the loop ends the connection.
  if (length === 0) {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > maxBytes) break;
      chunks.push(chunk);
    }
  }
  if (length <= maxBytes) return Buffer.concat(chunks);
  discard(body);
  throw new JobFailure('download-too-large', `more than ${maxBytes} bytes came`, {
    megabytes: Math.floor(maxBytes / 1024 / 1024),
  });
}

/** Ends a connection whose body is of no use. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {}).destroy();
}

/** Like `promise`, but rejects as soon as the signal is aborted, also while a name is looked up. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

const timeouts = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'];

function failureOf(error: unknown): JobFailure {
  if (error instanceof JobFailure) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = timeouts.includes(code) ? 'download-timeout' : 'unreachable';
  return new JobFailure(reason, `the download failed: ${message || code}`, {}, { cause: error });
}

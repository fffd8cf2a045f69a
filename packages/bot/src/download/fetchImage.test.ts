import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JobFailure } from '../jobs/job.js';
import { type LocalServer, serveLocally } from '../testing/serveLocally.js';
import { outcomeOf } from '../testing/workContract.js';
import { discordHosts } from './discordHosts.js';
import { fetchImage } from './fetchImage.js';
import { type Address, type DownloadOptions, ImageSource } from './ImageSource.js';

const gif = Buffer.from('GIF89a, as far as its first bytes tell');

type Handler = (response: ServerResponse, request: IncomingMessage) => void;

const send =
  (body: Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (response) =>
    response.writeHead(status, headers).end(body);
const redirect = (location: string): Handler => send(Buffer.from(''), { location }, 302);

/** Sends a chunk every few milliseconds for as long as it is listened to. */
const endless =
  (chunk: Buffer, every: number): Handler =>
  (response) => {
    const timer = setInterval(() => response.write(chunk), every);
    response.on('close', () => clearInterval(timer));
  };

const handlers: Record<string, Handler> = {
  '/a.gif': send(gif),
  '/page.png': send(Buffer.from('<html><body>not an image</body></html>')),
  '/empty': send(Buffer.alloc(0)),
  '/missing': send(Buffer.from('no'), {}, 404),
  '/large': send(Buffer.concat([gif, Buffer.alloc(2000)])),
  '/announced': (response) =>
    void response.writeHead(200, { 'content-length': '9999999' }).write(gif),
  '/short': (response) => {
    response.writeHead(200, { 'content-length': '900' }).write(gif);
    setTimeout(() => response.destroy(), 20);
  },
  '/silent': () => {},
  '/half': (response) => void response.writeHead(200).write(gif),
  '/endless': endless(Buffer.alloc(100), 1),
  '/drip': endless(Buffer.from('x'), 5),
  '/bomb': send(gzipSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'gzip' }),
  '/flood': (response, { socket }) => {
    response.flushHeaders = () => {};
    socket.end(`HTTP/1.1 200 OK\r\n${`x-flood: ${'y'.repeat(1000)}\r\n`.repeat(100)}\r\n`);
  },
  '/nonsense': (_, { socket }) => void socket.end('this is not HTTP\r\n\r\n'),
  '/once': redirect('/a.gif'),
  '/three': redirect('/two'),
  '/two': redirect('/once'),
  '/four': redirect('/three'),
  '/circle': redirect('/circle'),
  '/to-private': redirect('https://10.0.0.1/a.gif'),
  '/to-name': redirect('https://intranet.test/a.gif'),
  '/to-http': redirect('http://example.com/a.gif'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-nowhere': redirect('https://[/'),
};

/** The paths whose answers are being sent. */
const open = new Set<string>();
const sources: ImageSource[] = [];
let server: LocalServer;
let origin = '';

beforeAll(async () => {
  server = await serveLocally((request, response) => {
    const path = request.url ?? '';
    open.add(path);
    response.on('close', () => open.delete(path));
    handlers[path]?.(response, request);
  });
  origin = `http://images.test:${server.port}`;
});
afterAll(async () => {
  await Promise.all(sources.map((source) => source.close()));
  await server.stop();
});

const addresses: Record<string, readonly Address[]> = {
  localhost: [{ address: '::1', family: 6 }],
  'localhost.': [{ address: '127.0.0.1', family: 4 }],
  'images.test': [{ address: '127.0.0.1', family: 4 }],
  'intranet.test': [
    { address: '192.168.0.1', family: 4 },
    { address: '::ffff:192.168.0.1', family: 6 },
  ],
};

function sourceWith(options: Partial<DownloadOptions> = {}, hosts?: readonly string[]) {
  const lookup = async (name: string) => {
    const found = addresses[name];
    if (found) return found;
    throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
  };
  const source = new ImageSource(
    { attachmentHosts: discordHosts, trustedOrigins: [origin], lookup, ...options },
    hosts,
  );
  sources.push(source);
  return source;
}

const reasonOf = (
  address: string,
  source = sourceWith(),
  options: { signal?: AbortSignal; maxBytes?: number } = {},
) => outcomeOf(fetchImage(address, source, { maxBytes: 1000, ...options }));

describe('fetchImage', () => {
  test('gives the bytes, asking the address that its lookup found', async () => {
    const asked: string[] = [];
    const lookup = async (name: string) => {
      asked.push(name);
      return addresses[name]!;
    };
    const bytes = await fetchImage(`${origin}/a.gif`, sourceWith({ lookup }), { maxBytes: 1000 });
    expect(Buffer.from(bytes)).toEqual(gif);
    expect(asked).toEqual(['images.test']);
  });

  test('follows three redirects and no more', async () => {
    const bytes = await fetchImage(`${origin}/three`, sourceWith(), { maxBytes: 1000 });
    expect(Buffer.from(bytes)).toEqual(gif);
    expect(await reasonOf(`${origin}/four`)).toBe('unreachable');
    expect(await reasonOf(`${origin}/circle`)).toBe('unreachable');
  });

  test.each(['/to-private', '/to-name', '/to-http', '/to-file', '/to-nowhere'])(
    'checks the address of a redirect: %s',
    async (path) => expect(await reasonOf(origin + path)).toBe('address-refused'),
  );

  test('takes exactly as many bytes as it may', async () => {
    const exact = { maxBytes: gif.length };
    expect(await reasonOf(`${origin}/a.gif`, sourceWith(), exact)).toBe('done');
    const less = { maxBytes: gif.length - 1 };
    expect(await reasonOf(`${origin}/a.gif`, sourceWith(), less)).toBe('download-too-large');
  });

  test.each(['/large', '/announced', '/endless'])('stops at the limit: %s', async (path) => {
    expect(await reasonOf(origin + path)).toBe('download-too-large');
  });

  test.each([
    ['/page.png', 'not-an-image'],
    ['/empty', 'not-an-image'],
    ['/missing', 'unreachable'],
    ['/short', 'unreachable'],
    ['/flood', 'unreachable'],
    ['/nonsense', 'unreachable'],
  ])('%s fails with %s', async (path, reason) => {
    expect(await reasonOf(origin + path)).toBe(reason);
  });

  test('does not unpack what is sent packed', async () => {
    const options = { maxBytes: 100_000 };
    expect(await reasonOf(`${origin}/bomb`, sourceWith(), options)).toBe('not-an-image');
  });

  test.each(['/silent', '/half', '/drip'])('ends by its time: %s', async (path) => {
    const source = sourceWith({ totalTimeout: 150 });
    expect(await reasonOf(origin + path, source)).toBe('download-timeout');
  });

  test('ends by its time while a name is looked up', async () => {
    const source = sourceWith({ totalTimeout: 100, lookup: () => new Promise(() => {}) });
    expect(await reasonOf('https://slow.test/a.gif', source)).toBe('download-timeout');
  });

  test('ends with the signal, by its reason', async () => {
    const control = new AbortController();
    setTimeout(() => control.abort(new JobFailure('stopping', 'stop')), 50);
    const options = { signal: control.signal };
    expect(await reasonOf(`${origin}/silent`, sourceWith(), options)).toBe('stopping');
    expect(await reasonOf(`${origin}/a.gif`, sourceWith(), options)).toBe('stopping');
  });

  test('ends the connections of downloads that it gave up', async () => {
    for (const path of ['/endless', '/announced']) await reasonOf(origin + path);
    await reasonOf(`${origin}/drip`, sourceWith({ totalTimeout: 50 }));
    await expect.poll(() => [...open]).toEqual([]);
  });

  test('says that a host is not there', async () => {
    expect(await reasonOf('https://nobody.test/')).toBe('unreachable');
    const closed = 'http://127.0.0.1:1';
    const source = sourceWith({ trustedOrigins: [closed] });
    expect(await reasonOf(`${closed}/`, source)).toBe('unreachable');
  });
});

describe('an URL is not allowed', () => {
  test.each([
    'no address',
    '',
    'http://example.com/a.png',
    'ftp://example.com/a.png',
    'data:image/gif;base64,R0lGODlh',
    'https://user@example.com/a.png',
    'https://:pass@example.com/a.png',
    'https://example.com:8443/a.png',
    'https://example.com:22/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://0/',
    'https://①②⑦.0.0.1/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::127.0.0.1]/',
    'https://[fe80::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://intranet.test/a.png',
    'https://10.0.0.1./',
    'https://127.0.0.1:443/',
    'https://example.com@127.0.0.1/',
    'https:\\\\127.0.0.1\\a.png',
    'https:127.0.0.1',
    'https://017700000001/',
    'https://0x7f.1/',
    'https://0x7f000001./',
    'https://0300.0250.1.1/',
    'https://3232235777/',
    'https://%31%32%37.0.0.1/',
    'https://127。0。0。1/',
    'https://[::127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::ffff:0:127.0.0.1]/',
    'https://[0:0:0:0:0:ffff:127.0.0.1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[64:ff9b:1::7f00:1]/',
    'https://[fc00::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://example.com:443@10.0.0.1/',
  ])('%s', async (address) => {
    expect(await reasonOf(address)).toBe('address-refused');
  });

  test.each([
    'https://localhost/',
    'https://LOCALHOST./',
    'https://localhost../',
    'https://a.localhost.',
    'https://ip6-localhost/',
    'https://router.local.',
    'https://metadata.google.internal./',
    'https://%6cocalhost/',
  ])('%s, without asking a name server', async (address) => {
    const lookup = () => Promise.reject(new Error('must not be asked'));
    expect(await reasonOf(address, sourceWith({ lookup }))).toBe('address-refused');
  });

  test('when a name has a private address, which is looked up once only', async () => {
    let lookups = 0;
    const lookup = async () => {
      lookups++;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    expect(await reasonOf('https://rebind.test/', sourceWith({ lookup }))).toBe('address-refused');
    expect(lookups).toBe(1);
  });

  test('when an attachment is not at Discord', async () => {
    const source = sourceWith({}, discordHosts);
    for (const host of ['example.com', 'cdn.discordapp.com.evil.test', 'evildiscordapp.net']) {
      expect(await reasonOf(`https://${host}/a.png`, source)).toBe('address-refused');
    }
    for (const host of [
      'cdn.discordapp.com',
      'media.discordapp.net',
      'images-ext-1.discordapp.net',
    ]) {
      expect(await reasonOf(`https://${host}/a.png`, source)).toBe('unreachable');
    }
  });
});

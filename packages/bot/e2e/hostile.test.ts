import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveLocally } from '../src/testing/serveLocally.js';
import { pngOf } from '../src/work/test/images.js';
import { baseImages } from './corpus/baseImages.js';
import { mutations } from './corpus/mutations.js';
import { otherFiles, polyglots } from './corpus/otherFiles.js';
import { thin } from './corpus/thin.js';
import { differences, jpeg, small } from './setup/images.js';
import { expectOneAnswerEach, startTestBot, type TestBot } from './setup/startTestBot.js';

let bot: TestBot;
let server: LocalServer;
const ann = () => bot.discord.user('ann');
const timers = new Set<NodeJS.Timeout>();

beforeAll(async () => {
  const png = await small('png');
  const packed = gzipSync(Buffer.alloc(100_000_000));
  const paths: Readonly<Record<string, RequestListener>> = {
    'good.png': (_, response) => response.end(png),
    slow: (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      let at = 0;
      const timer = setInterval(() => response.write(png.subarray(at, ++at)), 100);
      timers.add(timer);
      response.on('close', () => clearInterval(timer));
    },
    silent: () => {},
    endless: (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const chunk = Buffer.alloc(65_536, 7);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    },
    huge: (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': 10 ** 11 });
      response.write(png);
    },
    short: (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': png.length + 1000 });
      response.write(png.subarray(0, 500), () => response.destroy());
    },
    'page.png': (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' }).end('<!doctype html><h1>No</h1>');
    },
    'gzip.png': (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' });
      response.end(packed);
    },
    headers: (_, { socket }) => {
      socket?.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        while (socket && !socket.destroyed && socket.write(`x-flood: ${'y'.repeat(1000)}\r\n`));
      };
      socket?.on('error', () => {}).on('drain', more);
      more();
    },
    'slow-headers': (_, { socket }) => {
      socket?.on('error', () => {});
      const timer = setInterval(() => socket?.write('x'), 100);
      timers.add(timer);
      socket?.on('close', () => clearInterval(timer));
    },
    long: (_, { socket }) => {
      const head = `HTTP/1.1 200 OK\r\ncontent-length: ${png.length - 100}\r\n\r\n`;
      socket?.on('error', () => {}).write(Buffer.concat([Buffer.from(head), png]));
    },
    gone: (_, response) => response.writeHead(410).end(),
    'to-private': (_, response) => {
      response.writeHead(302, { location: 'https://10.0.0.1/image.png' }).end();
    },
    'to-metadata': (_, response) => {
      response.writeHead(302, { location: 'https://[::ffff:169.254.169.254]/latest' }).end();
    },
    'to-name': (_, response) => {
      response.writeHead(302, { location: 'https://inside.example/image.png' }).end();
    },
    'to-itself': (_, response) => response.writeHead(302, { location: '/to-itself' }).end(),
    'to-good': (_, response) => response.writeHead(302, { location: '/good.png' }).end(),
    'to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  };
  server = await serveLocally((request, response) => {
    response.on('error', () => {});
    const answer = paths[request.url!.slice(1)];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  bot = await startTestBot({
    trustedOrigins: [server.origin],
    limits: { downloadBytes: 1024 * 1024, pixels: 10_000_000 },
    work: {
      totalTimeout: 1500,
      connectTimeout: 500,
      lookup: async (hostname) => {
        if (hostname === 'inside.example') return [{ address: '127.0.0.1', family: 4 }];
        throw Object.assign(new Error(`ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
      },
    },
  });
});
afterEach(async () => {
  // The bot goes on: the next image is answered.
  const image = await small('png', 48);
  const { files } = await ann().runs('convolve', { image });
  expect(await differences(files[0], image)).toBe(0);
  expectOneAnswerEach(bot);
});
afterAll(async () => {
  for (const timer of timers) clearInterval(timer);
  await bot?.stop();
  await server?.stop();
});

describe('an address', () => {
  test('is asked for its image, through a redirect too', async () => {
    const { files } = await ann().runs('convolve', { url: `${server.origin}/to-good` });
    expect(await differences(files[0], await small('png'))).toBe(0);
  });

  test.each([
    ['a slow body', 'slow', 'took too long to download'],
    ['a server that says nothing', 'silent', 'took too long to download'],
    ['an endless body', 'endless', 'too large (limit: 1 MB)'],
    ['a huge announced length', 'huge', 'too large (limit: 1 MB)'],
    ['a body shorter than announced', 'short', 'could not be downloaded'],
    ['a body longer than announced', 'long', 'damaged'],
    ['a packed body', 'gzip.png', 'That file isn’t an image I can read'],
    ['headers without end', 'headers', 'could not be downloaded'],
    ['headers that drip', 'slow-headers', 'could not be downloaded'],
    ['a page that says it is a PNG', 'page.png', 'That file isn’t an image I can read'],
    ['an answer that is none', 'gone', 'could not be downloaded'],
    ['a redirect to a private address', 'to-private', 'URL is not allowed'],
    ['a redirect to link-local in IPv6 clothes', 'to-metadata', 'URL is not allowed'],
    ['a redirect to a name that is private', 'to-name', 'URL is not allowed'],
    ['a redirect to itself', 'to-itself', 'could not be downloaded'],
    ['a redirect to a file', 'to-file', 'URL is not allowed'],
  ])('with %s ends in words', async (_, path, words) => {
    const answer = await ann().runs('convolve', { url: `${server.origin}/${path}` });
    expect(answer).toMatchObject({
      text: expect.stringContaining(words),
      ephemeral: true,
      files: [],
    });
    expect(answer.text).toMatch(/Job `\w+`/);
  });

  test.each([
    'https://127.0.0.1/a.png',
    'https://2130706433/a.png',
    'https://0x7f.1/a.png',
    'https://[::1]/a.png',
    'https://192.168.1.1/a.png',
    'https://inside.example/a.png',
  ])('%s is refused', async (url) => {
    const answer = await ann().runs('convolve', { url });
    expect(answer).toMatchObject({ text: expect.stringContaining('not allowed'), ephemeral: true });
  });

  test('that cannot be found ends in words, and stands in the log without its parameters', async () => {
    const url = 'https://nowhere.example/a.png?secret=1';
    const answer = await ann().runs('convolve', { url });
    expect(answer.text).toContain('could not be downloaded');
    const id = /Job `(\w+)`/.exec(answer.text)![1];
    const line = bot.log.find((entry) => entry.includes(`"job":"${id}"`));
    expect(line).toContain('unreachable');
    expect(bot.log.join('\n')).not.toMatch(/secret=1|hm=[0-9a-f]/);
  });
});

describe('a file', () => {
  test.each([
    [
      'a bomb of 65535 × 65535',
      pngOf(65_535, 65_535, Buffer.alloc(9)),
      '(65535 × 65535; limit: 10 million)',
    ],
    ['a PNG whose data overflows its size', pngOf(8, 8, Buffer.alloc(50_000_000)), 'damaged'],
    ['a truncated JPEG', jpeg.slice(0, 20_000), 'damaged'],
    ['a JPEG with a hole', hole(jpeg), 'damaged'],
    ['a text', new TextEncoder().encode('GIF'), 'That file isn’t an image I can read'],
    ['nothing at all', new Uint8Array(1), 'That file isn’t an image I can read'],
  ])('%s ends in words', async (_, bytes, words) => {
    const answer = await ann().runs('convolve', { image: { name: 'image.png', bytes } });
    expect(answer).toMatchObject({
      text: expect.stringContaining(words),
      ephemeral: true,
      files: [],
    });
  });
});

describe('the corpus', () => {
  const batch = 20;

  test('has one answer for each file, and a job to ask about where it failed', async () => {
    const damaged = mutations(await baseImages(48), 100, 7);
    const files = [...otherFiles, ...(await polyglots()), ...(await thin()), ...damaged];
    for (let at = 0; at < files.length; at += batch) {
      const asked = await Promise.all(
        files
          .slice(at, at + batch)
          .map(({ bytes }, k) =>
            bot.discord.user(`p${k}`).asks('convolve', { image: { name: 'holiday.png', bytes } }),
          ),
      );
      for (const answer of await Promise.all(asked.map((inquiry) => inquiry.final()))) {
        if (answer.files.length === 0) expect(answer.text).toMatch(/Job `\w{8}`/);
        else expect(answer.files).toHaveLength(2);
      }
    }
  });
});

describe('a name', () => {
  test.each([
    ['with mentions', '@everyone <@1> <@&2> <#3>.png'],
    ['with control characters and marks of direction', 'a\u0007b\u202egnp.exe\u0000.png'],
    ['with markup', '**b** `c` [x](https:\u2215\u2215x.example) > # h ||s||.png'],
    ['of hundreds of letters', `${'n'.repeat(230)}.png`],
  ])('%s changes nothing in the answer', async (_, name) => {
    const image = { name, bytes: await small('png', 48) };
    const broken = { name, bytes: new Uint8Array(100) };
    const answer = await ann().runs('convolve', { image });
    const posted = await ann().posts({
      text: `<@${bot.discord.world.bot.id}>`,
      files: [broken, image],
    });
    const reply = await posted.inquiry.final();
    for (const { text, components, mentions, files } of [answer, reply]) {
      expect(mentions).toEqual([]);
      expect(files.length).toBeGreaterThan(0);
      // Addresses are encoded, and lead to the file under its own name.
      const words = JSON.stringify([text, components], (key, it) => (key === 'url' ? '' : it));
      expect(words).not.toMatch(/\p{Cc}|\p{Cf}|\*\*b|\|\|s|n{200}/u);
    }
  });
});

describe('a typed matrix', () => {
  test.each([
    ['of brackets only', '['.repeat(6000)],
    ['nested deeply', `${'['.repeat(2000)}1${']'.repeat(2000)}`],
    ['of mentions', '@everyone '.repeat(500)],
    ['with a fence in it', '1 2 ``` 3'],
  ])('%s is refused in words', async (_, matrix) => {
    const answer = await ann().runs('convolve', { matrix });
    expect(answer).toMatchObject({ ephemeral: true, mentions: [], files: [] });
    expect(answer.text).toMatch(/can’t be read at line 1/);
  });

  test('as long as Discord lets it be is answered', async () => {
    // In brackets, since a bare line could be several rows.
    const matrix = `[[${'1 '.repeat(2998)}]]`;
    const answer = await ann().runs('convolve', { matrix, kernel: 'box-3', border: 'zero' });
    expect(answer.files).toHaveLength(1);
  });
});

describe('an interaction that comes twice', () => {
  test('has one answer and one job', async () => {
    const jobs = () => bot.log.filter((line) => line.includes('"msg":"job"')).length;
    const before = jobs();
    const inquiry = await ann().asks('convolve', { image: await small('png', 48) });
    const { payload } = [...bot.discord.world.interactions.values()].at(-1)!;
    bot.discord.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
    await inquiry.final();
    bot.discord.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
    // What comes after the second and third is answered after them.
    await ann().runs('help');
    expect([inquiry.answers.length, jobs() - before]).toEqual([1, 1]);
  });
});

function hole(bytes: Uint8Array): Uint8Array {
  const damaged = bytes.slice();
  damaged.fill(0xff, 30_000, 34_000);
  return damaged;
}

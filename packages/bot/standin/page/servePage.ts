import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { readBody } from '../rest/readBody.js';
import type { Standin } from '../Standin.js';
import { actions } from './actions.js';
import { packageFolder } from './packageFolder.js';
import { sampleImage } from './sampleImage.js';
import { streamEvents } from './streamEvents.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/plain; charset=utf-8',
};

/** Nothing from elsewhere is loaded, and no page from elsewhere may show this one. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'";

/** The pages behind the buttons of `/help` and `/privacy`. */
const policies = ['privacy.md', 'terms-of-use.md'];

/** Lets a browser use the stand-in: a page, what happens as events, and what the person does. */
export function servePage(discord: Standin): void {
  const [privacy, terms] = policies.map((name) => `${discord.origin}/${name}`);
  discord.world.policies = { privacy_policy_url: privacy!, terms_of_service_url: terms! };
  discord.site = (request, response) => {
    answer(discord, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendJson(response, 400, { message });
      else response.end();
    });
  };
}

async function answer(
  discord: Standin,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url!, discord.origin);
  const { host, origin } = request.headers;
  const own = `http://${host}` === discord.origin && (origin ?? discord.origin) === discord.origin;
  if (!own) response.writeHead(403).end('this page is for this machine only');
  else if (request.method === 'POST') await act(discord, pathname.slice(1), request, response);
  else if (pathname === '/events') streamEvents(discord, response);
  else if (pathname === '/sample') await sendSample(response);
  else await sendFile(pathname === '/' ? 'page.html' : pathname.slice(1), response);
}

async function act(
  discord: Standin,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const action = actions[name];
  if (action === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { body = {}, files } = await readBody(request);
  sendJson(response, 200, (await action(discord, body as never, files)) ?? {});
}

async function sendSample(response: ServerResponse): Promise<void> {
  const bytes = await sampleImage().catch(() => undefined);
  if (bytes === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes);
}

async function sendFile(name: string, response: ServerResponse): Promise<void> {
  const type = types[extname(name)];
  const isPolicy = policies.includes(name);
  if (type === undefined || !(isPolicy || /^[\w.]+$/.test(name))) {
    response.writeHead(404).end();
    return;
  }
  const folder = isPolicy ? '../../docs/' : 'standin/page/site/';
  const bytes = await readFile(new URL(folder + name, packageFolder()));
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

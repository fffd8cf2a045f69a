import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** What makes a page cross-origin isolated, so that it may share memory with its workers. */
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** A folder that is served below its name. */
export interface Served {
  readonly folder: string;
  readonly headers: OutgoingHttpHeaders;
  /** The text of its page, where it is not `index.html` of the folder. */
  readonly page?: string;
}

/** A server on this machine. */
export interface Site {
  address(name: string): string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
};

/** Serves folders, each below its name and with its headers. */
export async function serve(places: Readonly<Record<string, Served>>): Promise<Site> {
  const server = createServer(async ({ url = '' }, response) => {
    const [, name = '', ...rest] = normalize(new URL(url, 'http://localhost').pathname).split('/');
    const place = places[name];
    const path = rest.join('/') || 'index.html';
    try {
      if (!place) throw new Error(`nothing is served below ${name}`);
      const isPage = path === 'index.html' && place.page !== undefined;
      const body = isPage ? place.page : await readFile(join(place.folder, path));
      response.writeHead(200, { 'Content-Type': types[extname(path)], ...place.headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (name) => `http://127.0.0.1:${port}/${name}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

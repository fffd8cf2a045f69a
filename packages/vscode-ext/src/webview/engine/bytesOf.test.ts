import { afterEach, describe, expect, it, vi } from 'vitest';
import { bytesOf } from './bytesOf';

const source = {
  kind: 'image',
  name: 'a.png',
  uri: 'file:///a.png',
  address: 'https://files.example/a.png',
  maxMegapixels: 50,
} as const;

afterEach(() => vi.unstubAllGlobals());

describe('bytesOf', () => {
  it('loads the file from its address', async () => {
    const load = vi.fn(async (_address: string) => new Response(Uint8Array.of(1, 2, 3)));
    vi.stubGlobal('fetch', load);
    expect(await bytesOf(source)).toEqual(Uint8Array.of(1, 2, 3));
    expect(load).toHaveBeenCalledWith(source.address);
  });

  it('is undefined where the webview cannot load it', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    expect(await bytesOf(source)).toBeUndefined();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await bytesOf(source)).toBeUndefined();
  });

  it('copies bytes that the host has sent, since the worker is handed them', async () => {
    const bytes = Uint8Array.of(4, 5);
    const copy = await bytesOf({ ...source, bytes });
    expect(copy).toEqual(bytes);
    expect(copy).not.toBe(bytes);
  });
});

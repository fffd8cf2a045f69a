import { describe, expect, it } from 'vitest';
import { labPage } from './labPage';

const page = labPage({
  cspSource: 'https://files.example',
  address: (file) => `https://files.example/${file}`,
  start: {
    source: {
      kind: 'image',
      name: 'a.png',
      uri: 'file:///a.png',
      address: 'https://files.example/a.png',
      maxMegapixels: 50,
    },
  },
  nonce: 'abc',
  language: 'zh-cn',
  strings: { Copy: '</script><b>' },
});

describe('labPage', () => {
  it('allows nothing but its own scripts, style and font, files of its webview, and blobs', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'nonce-abc' 'wasm-unsafe-eval'",
      'style-src https://files.example',
      'font-src https://files.example',
      'img-src blob: data:',
      'worker-src blob:',
      'connect-src https://files.example',
    ]);
  });

  it('keeps the strings inside their element', () => {
    const json = /<script type="application\/json" id="strings">([^<]*)<\/script>/.exec(page)?.[1];
    expect(JSON.parse(json ?? '')).toEqual({ Copy: '</script><b>' });
  });

  it('begins with what loads worker and image', () => {
    const scripts = [...page.matchAll(/<script ([^>]*)>([^<]*)/g)].map(([, ...parts]) => parts);
    const [[, start], [first]] = scripts as [string[], string[]];
    expect(JSON.parse(start!).source.address).toBe('https://files.example/a.png');
    expect(first).toBe('nonce="abc" data-worker="https://files.example/worker.js"');
  });

  it('ends with what starts the lab once the worker has the image', () => {
    const [, last, script] = [...page.matchAll(/<script ([^>]*)>([^<]*)/g)].at(-1)!;
    expect(last).toBe('nonce="abc" data-lab="https://files.example/lab.js"');
    expect(script).toContain('window.started.handed');
    const preload =
      '<link rel="preload" as="script" href="https://files.example/lab.js" nonce="abc">';
    expect(page).toContain(preload);
  });
});

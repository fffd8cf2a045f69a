import { codiconsId, rootId, startId, stringsId } from '../../shared/pageIds';
import type { LabStart } from '../../shared/protocol';

/** What the page of a lab needs from its webview. */
export interface LabPageParts {
  /** Where the webview may load files of the extension from. */
  readonly cspSource: string;
  /** Where it loads a file of the lab from. */
  readonly address: (file: string) => string;
  readonly start: LabStart;
  /** New for each page. */
  readonly nonce: string;
  /** The language of the window, as `zh-cn`. */
  readonly language: string;
  /** English to the language of the window. */
  readonly strings: Readonly<Record<string, string>>;
}

/** The page's first script: the worker has the image before the lab's own script is there. */
const start = `
const load = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address + ': ' + response.status);
  return response;
};
const code = load(document.currentScript.dataset.worker)
  .then((response) => response.blob())
  .then((blob) => URL.createObjectURL(blob));
const newWorker = async () => new Worker(await code);
const worker = newWorker();
const paneWidth = Math.ceil(0.4 * innerWidth * devicePixelRatio);
const { source, settings } = JSON.parse(document.getElementById('${startId}').textContent);
const hand = async ({ kind, address, maxMegapixels }) => {
  const [started, file] = await Promise.all([worker, load(address)]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const image = { kind, bytes, maxMegapixels, paneWidth };
  const replied = new Promise((resolve) => {
    started.addEventListener('message', ({ data }) => data.id === 0 && resolve(data));
  });
  started.postMessage({ type: 'load', id: 0, source: image, shrink: false }, [bytes.buffer]);
  return { replied };
};
const handed = source ? hand(source) : worker.then(() => ({ replied: null }));
const reply = handed.then(({ replied }) => replied).catch(() => {});
window.started = { worker, newWorker, source, settings, reply, handed, paneWidth };
`;

/** The page's last script: the lab's own takes the thread for a while, so the worker gets the image first. */
const begin = `
const { nonce, dataset } = document.currentScript;
const patience = new Promise((resolve) => setTimeout(resolve, 200));
Promise.race([window.started.handed, patience]).catch(() => {}).then(() => {
  document.body.append(Object.assign(document.createElement('script'), { nonce, src: dataset.lab }));
});
`;

/**
 * The page of the lab. Scripts run by nonce only, workers start from blobs, images are blobs and
 * data, and nothing comes from the network but files that the webview may load.
 */
export function labPage(parts: LabPageParts): string {
  const { cspSource, nonce, address } = parts;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    'img-src blob: data:',
    'worker-src blob:',
    `connect-src ${cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${parts.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${data(startId, parts.start)}
  <script nonce="${nonce}" data-worker="${address('worker.js')}">${start}</script>
  <link rel="preload" as="script" href="${address('lab.js')}" nonce="${nonce}">
  <link rel="stylesheet" id="${codiconsId}" href="${address('codicon.css')}" nonce="${nonce}">
  <link rel="stylesheet" href="${address('lab.css')}">
  <title>Convolution Lab</title>
</head>
<body>
  <main id="${rootId}" class="column"></main>
  ${data(stringsId, parts.strings)}
  <script nonce="${nonce}" data-lab="${address('lab.js')}">${begin}</script>
</body>
</html>`;
}

/** JSON for the lab's script; inside an element it ends at the first "<" that could close it. */
function data(id: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

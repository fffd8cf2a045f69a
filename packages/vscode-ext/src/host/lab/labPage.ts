import { codiconsId, rootId, stringsId } from '../../shared/pageIds';

/** What the page of a lab needs from its webview. */
export interface LabPageParts {
  /** Where the webview may load files of the extension from. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly codiconsUri: string;
  /** New for each page. */
  readonly nonce: string;
  /** The language of the window, as `zh-cn`. */
  readonly language: string;
  /** English to the language of the window. */
  readonly strings: Readonly<Record<string, string>>;
}

/**
 * The page of the lab. Scripts run by nonce only, workers start from blobs, pictures are blobs and
 * data, and nothing comes from the network.
 */
export function labPage(parts: LabPageParts): string {
  const { cspSource, nonce } = parts;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    'img-src blob: data:',
    'worker-src blob:',
  ].join('; ');
  // JSON inside an element ends at the first "<" that could close it.
  const strings = JSON.stringify(parts.strings).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${parts.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" id="${codiconsId}" href="${parts.codiconsUri}" nonce="${nonce}">
  <link rel="stylesheet" href="${parts.styleUri}">
  <title>Convolution Lab</title>
</head>
<body>
  <main id="${rootId}"></main>
  <script type="application/json" id="${stringsId}">${strings}</script>
  <script nonce="${nonce}" src="${parts.scriptUri}"></script>
</body>
</html>`;
}

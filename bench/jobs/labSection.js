/** The lab's steps, whose bar is what each may take at most, in multiples of the floor. */
const steps = [
  { words: 'Convolve Image… → VS Code has made the page', of: ['open', 'page'] },
  { words: '→ the source is on the screen', of: ['open', 'source'], most: 2.2 },
  { words: '→ the first rows of the result', of: ['open', 'strip'] },
  { words: '→ the whole result', of: ['open', 'result'], most: 3 },
  { words: '→ its values', of: ['open', 'numbers'] },
  { words: 'next kernel, clicked in the lab → first rows', of: ['click', 'strip'] },
  { words: '→ the whole result', of: ['click', 'result'], most: 0.6 },
  { words: '→ its values', of: ['click', 'numbers'] },
  {
    words: 'next kernel, highlighted in the picker → the whole result',
    of: ['highlight', 'result'],
  },
];

/** Where the time goes: marks of the page and of its worker, what each is about, and on which thread it is. */
const parts = {
  open: [
    ['page', 'VS Code: click, menu, extension host, panel, and its page', 'window, host'],
    ['fetch', 'VS Code fills the page', 'window'],
    ['file', 'the file comes through VS Code’s service worker', 'window, service worker'],
    ['worker has the file', 'the page hands it to the worker', 'window'],
    [
      'worker has decoded it small',
      'a decode to an eighth of the sides, beside the whole one',
      'decoder',
    ],
    ['source', 'the lab’s script and page, and painting the source', 'window'],
    ['worker has decoded', 'the whole decode', 'decoder'],
    ['worker has the pixels', 'grey values', 'worker'],
    ['worker has computed', 'the filter, shown as bytes', 'worker'],
    ['worker has the result', 'reducing it to the screen, thumbnail', 'worker'],
    ['result', 'painting', 'window'],
    ['worker has the numbers', 'numbers of result and source, and their whole images', 'worker'],
    ['numbers', 'painting', 'window'],
  ],
  click: [
    ['worker is asked for a result', 'the click, the lab’s state', 'window'],
    ['worker has computed', 'the filter, shown as bytes', 'worker'],
    ['worker has the result', 'reducing it to the screen, thumbnail', 'worker'],
    ['result', 'painting', 'window'],
    ['worker has the numbers', 'numbers of the result, and its whole image', 'worker'],
    ['numbers', 'painting', 'window'],
  ],
};

/** The part of docs/benchmarks.md about the lab, of what `node bench/lab.js` stored. */
export function labSection(measured) {
  const { floor, rounds, load } = measured;
  const rows = steps.map(({ words, of: [action, step], most }) =>
    row(words, measured[action][step], most),
  );
  return `### The Convolution Lab

A JPEG of 4000×3000 in a real VS Code (code-server) in Chromium without a graphics card, from the click to the
image on the screen. The unit is the floor: a plain decode and read-back of the same file in the same Chromium,
taking turns with the rest; its median was ${Math.round(floor)} ms.

| step | floors, of medians | of minimum times | target | |
|---|---|---|---|---|
${rows.join('\n')}

Medians of ${rounds} rounds, at a load of ${load} before the start. The floor is the work of one thread while nothing else runs in the
browser; opening a lab involves editor, extension host, server, window and worker, which share the machine's
processors with everything else. Nothing of the extension can run before the page starts; then the page loads the
image's bytes and starts the worker at the same time.

${measured.parts ? partsTables(measured) : ''}`;
}

function partsTables({ floor, parts: { open, click } }) {
  return `Where the time goes, in milliseconds since the click (medians; in brackets the least). Steps on different threads run side by
side, so a step's own time is the difference to the step that it waits for.

| opening | until | thread |
|---|---|---|
${partRows(parts.open, open)}

| next kernel | until | thread |
|---|---|---|
${partRows(parts.click, click)}

${bounds(floor, open, click)}
`;
}

/** What bounds the steps that have a target, in words, of their parts. */
function bounds(floor, open, click) {
  const ms = (time) => `${Math.round(time)} ms`;
  const between = (times, from, to) => ms(times[to].median - times[from].median);
  const before = open.file.median;
  return `What bounds the source and the first result: ${ms(before)} (${(before / floor).toFixed(2)} floors) pass before the page has the file's bytes: VS Code
opens panel and page, and brings the file through its service worker. Here VS Code runs in the browser, so its window, the
page and the service worker's requests share one thread, and that thread and the decoders share two processors. The lab's
script and page, which are needed to paint, then run while the browser decodes. A browser has no decoder that hands over
rows, so that the filter begins when the whole is decoded. An extension host that sends the bytes while the page is made,
a smaller script for the first paint, and a third processor would move it.

What bounds the next kernel: ${between(click, 'worker is asked for a result', 'worker has computed')} to compute and show 12 megapixels (bands of Float32 sums, each shown as
bytes by the percentiles of a sample), ${between(click, 'worker has computed', 'worker has the result')} to reduce them to the screen, and ${between(click, 'worker has the result', 'result')} to paint, on one thread.
A pass of the engine from bytes to 16-bit sums would move it, and a second worker, for which a webview has no shared
memory.
`;
}

function partRows(list, times) {
  return list
    .filter(([name]) => times[name])
    .toSorted(([a], [b]) => times[a].median - times[b].median)
    .map(([name, words, thread]) => {
      const { median, least } = times[name];
      return `| ${words} | ${Math.round(median)} (${Math.round(least)}) | ${thread} |`;
    })
    .join('\n');
}

function row(words, entry, most) {
  const bar = most ? `at most ${most}` : '';
  const verdict = most ? (entry.ratio <= most ? 'met' : 'not met') : '';
  return `| ${words} | ${entry.ratio.toFixed(2)} | ${entry.least.toFixed(2)} | ${bar} | ${verdict} |`;
}

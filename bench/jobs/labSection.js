/** The lab's steps, whose bar is what each may take at most, in multiples of the floor. */
const steps = [
  { words: 'Convolve Image… → VS Code has made the page', of: ['open', 'page'] },
  { words: '→ the source is on the screen', of: ['open', 'source'], most: 2.2 },
  { words: '→ the first rows of the result', of: ['open', 'strip'] },
  { words: '→ the whole result', of: ['open', 'result'], most: 3 },
  { words: '→ its numbers', of: ['open', 'numbers'] },
  { words: 'next kernel, clicked in the lab → first rows', of: ['click', 'strip'] },
  { words: '→ the whole result', of: ['click', 'result'], most: 0.6 },
  { words: '→ its numbers', of: ['click', 'numbers'] },
  {
    words: 'next kernel, highlighted in the picker → the whole result',
    of: ['highlight', 'result'],
  },
];

/** The part of docs/benchmarks.md about the lab, of what `node bench/lab.js` stored. */
export function labSection(measured) {
  const { floor, rounds, load } = measured;
  const rows = steps.map(({ words, of: [action, step], most }) =>
    row(words, measured[action][step], most),
  );
  return `### The Convolution Lab

A JPEG of 4000×3000 in a real VS Code (code-server) in Chromium without a graphics card, from the click to the
picture on the screen. The unit is the floor: a plain decode and read-back of that file in the same Chromium, in
turns with the rest; its median was ${Math.round(floor)} ms.

| step | floors, of medians | of least times | bar | |
|---|---|---|---|---|
${rows.join('\n')}

Medians of ${rounds} rounds, at a load of ${load} before they began. The floor is the work of one thread while nothing else of the browser runs; opening a lab takes editor,
extension host, server, window and worker, which share the machine's processors with whatever else runs on it.
Before the page begins, nothing of the extension can run in it: its bytes and its worker start then, side by side.

`;
}

function row(words, entry, most) {
  const bar = most ? `at most ${most}` : '';
  const verdict = most ? (entry.ratio <= most ? 'met' : 'not met') : '';
  return `| ${words} | ${entry.ratio.toFixed(2)} | ${entry.least.toFixed(2)} | ${bar} | ${verdict} |`;
}

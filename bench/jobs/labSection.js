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

`;
}

function row(words, entry, most) {
  const bar = most ? `at most ${most}` : '';
  const verdict = most ? (entry.ratio <= most ? 'met' : 'not met') : '';
  return `| ${words} | ${entry.ratio.toFixed(2)} | ${entry.least.toFixed(2)} | ${bar} | ${verdict} |`;
}

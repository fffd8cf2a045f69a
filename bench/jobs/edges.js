import { join } from 'node:path';
import { compared, print, slow } from './compared.js';
import { contestants, core } from './contestants.js';
import { writePhotograph } from './photographs.js';

/** By how much a peer's time must be at least the core's; `file` is how large the core's may be. */
const photographs = [
  {
    id: '4000×3000 JPEG',
    file: 'large.jpg',
    size: [4000, 3000],
    bars: { 'OpenCV (Python)': 1 / 0.9, 'vips sobel': 2, ImageMagick: 2 },
    fileBars: { 'OpenCV (Python)': 1.1 },
  },
  {
    id: '1600×1200 JPEG',
    file: 'small.jpg',
    size: [1600, 1200],
    bars: { 'OpenCV (Python)': 1 },
  },
  { id: '4000×3000 PNG', file: 'large.png', size: [4000, 3000] },
];

/** One photograph, one process: its edge map as PNG. */
export const edges = {
  id: 'edges',

  async measure({ folder, rounds }) {
    const measured = {};
    for (const { id, file, size } of photographs) {
      const input = join(folder, file);
      await writePhotograph(input, ...size);
      const calls = Object.entries(contestants).map(([name, { one }]) => {
        const output = join(folder, `${name.replace(/\W/g, '')}.png`);
        return { name, output, call: one(input, output) };
      });
      measured[id] = compared(calls, rounds);
      print(id, measured[id]);
    }
    return measured;
  },

  section(measured, { rounds, peers }) {
    const names = Object.keys(peers);
    const rows = photographs.map(({ id }) => row(id, measured[id], names));
    return `From the call to the written file: a photograph becomes its edge map, one process a job. How many times
longer others take than \`convolve photo.jpg -o edges.png\`, and in brackets how large their file is beside
its file. The second column is the command's own time.

| photograph | ${core} | ${names.join(' | ')} |
|${'---|'.repeat(names.length + 2)}
${rows.join('\n')}

OpenCV computes the same map: Sobel in both directions and the L2 norm, from grey. vips computes all three
channels; sharp, jimp and ImageMagick one direction, in grey. The processes take turns, and the figures are
of the medians of ${rounds} rounds; who needs more than ${slow} s has one.
`;
  },

  bars(measured) {
    return photographs.flatMap(({ id, bars = {}, fileBars = {} }) => [
      ...Object.entries(bars).map(([peer, least]) => ({
        job: id,
        beside: peer,
        bar: `at most ${Number((1 / least).toFixed(2))} of its time`,
        measured: part(measured[id][peer], ({ ratio }) => 1 / ratio),
        most: 1 / least,
      })),
      ...Object.entries(fileBars).map(([peer, most]) => ({
        job: id,
        beside: peer,
        bar: `a file of at most ${most} of its size`,
        measured: part(measured[id][peer], ({ bytes }) => measured[id][core].bytes / bytes),
        most,
      })),
    ]);
  },
};

function part(entry, read) {
  return entry && read(entry);
}

function row(id, entries, names) {
  const own = entries[core];
  const cells = names.map((name) => {
    const entry = entries[name];
    return entry ? `${entry.ratio.toFixed(2)} × (${(entry.bytes / own.bytes).toFixed(2)})` : '–';
  });
  return `| ${id} | ${own.seconds.toFixed(2)} s | ${cells.join(' | ')} |`;
}

import { spawnSync } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { median } from '../median.js';
import { compared, print } from './compared.js';
import { command, contestants, core } from './contestants.js';
import { writePhotograph } from './photographs.js';

const inTurns = 'one after the other';
const alone = 'a process each';
const mostRoundsOfBusy = 3;

/** 50 photographs of 2 megapixels: edge maps of all in one call. */
export const fifty = {
  id: 'fifty',

  async measure({ folder, rounds }) {
    const [input, output] = [join(folder, 'fifty'), join(folder, 'fifty-results')];
    await mkdir(input);
    await mkdir(output);
    const photograph = join(folder, '2-megapixels.jpg');
    await writePhotograph(photograph, 1632, 1224);
    const inputs = Array.from({ length: 50 }, (_, at) => join(input, `${at}.jpg`));
    for (const path of inputs) await copyFile(photograph, path);

    const one = contestants[core].many(inputs, output);
    const peers = Object.entries(contestants).flatMap(([name, { many }]) =>
      many && name !== core ? [{ name, call: many(inputs, output) }] : [],
    );
    const entries = compared(
      [
        { name: core, call: one },
        { name: inTurns, call: [...one, '--jobs', '1'] },
        { name: alone, call: [process.execPath, ...eachAlone(inputs, output)] },
        ...peers,
      ],
      rounds,
    );
    print('50 photographs of 2 megapixels', entries);
    const calls = { [core]: one, [inTurns]: [...one, '--jobs', '1'] };
    const busy = busyOf(calls, Math.min(rounds, mostRoundsOfBusy));
    for (const name of Object.keys(calls)) entries[name].busy = busy[name];
    return entries;
  },

  section(entries) {
    const cells = Object.entries(entries).filter(([name]) => name !== core);
    return `50 photographs of 2 megapixels in one call, \`convolve photos/ -o out/\`: it takes ${entries[core].seconds.toFixed(1)} s here, and how many
times longer takes

| ${cells.map(([name]) => name).join(' | ')} |
|${'---|'.repeat(cells.length)}
| ${cells.map(([, { ratio }]) => `${ratio.toFixed(2)} ×`).join(' | ')} |

"One after the other" is \`--jobs 1\`: one process that begins a photograph when the one before is written. Within a
photograph, libvips decodes and zlib compresses on threads of their own. "A process each" is one call for each
photograph. OpenCV's script has one loop, sharp's has all at once, \`mogrify\` is ImageMagick's, vips has a process each.
${busyTable(entries)}`;
  },

  bars(entries) {
    return [
      {
        job: '50 photographs in one call',
        beside: inTurns,
        bar: `at most 1/1.6 of its time`,
        measured: entries[inTurns] && 1 / entries[inTurns].ratio,
        most: 1 / 1.6,
      },
    ];
  },
};

/** The processor time of calls and the time that they take, in seconds: medians of rounds in turns. */
function busyOf(calls, rounds) {
  const telling = ['--import', new URL('busy.js', import.meta.url).href];
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, [node, ...args]] of Object.entries(calls)) {
      const { status, stderr } = spawnSync(node, [...telling, ...args], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      times[name].push(stderr.trim().split('\n').at(-1).split(' ').map(Number));
    }
  }
  const medianOf = (list, at) => median(list.map((pair) => pair[at]));
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      { processors: availableParallelism(), cpu: medianOf(list, 0), wall: medianOf(list, 1) },
    ]),
  );
}

/** What bounds the ratio, if it was measured. */
function busyTable(entries) {
  const [all, turns] = [core, inTurns].map((name) => entries[name]?.busy);
  if (!all || !turns) return '';
  const row = (words, { cpu, wall }) =>
    `| ${words} | ${cpu.toFixed(1)} s | ${wall.toFixed(1)} s | ${(cpu / wall).toFixed(2)} |`;
  const kept = turns.cpu / turns.wall;
  const table = `
| | processor time | from call to end | processors busy |
|---|---|---|---|
${row('in one call', all)}
${row(inTurns, turns)}
`;
  // Less than one: other work had the processors, and the table says nothing.
  if (kept < 1) return '';
  return `${table}
That is what bounds the ratio: one after the other already keeps ${kept.toFixed(2)} of ${all.processors} processors busy, so no order of the
work makes it more than ${(all.processors / kept).toFixed(2)} × faster; the threads' own start and the caches that they share take the rest. More
processors, or less work for each photograph outside of decoding and compressing, would move it.
`;
}

/** A program that calls the command for each image. */
function eachAlone(inputs, folder) {
  const [, bin] = command;
  const program = `
    const { spawnSync } = require('node:child_process');
    const [bin, folder, ...inputs] = process.argv.slice(1);
    for (const input of inputs) {
      const { status } = spawnSync(process.execPath, [bin, input, '-q', '-o', folder]);
      if (status !== 0) process.exit(1);
    }`;
  return ['--eval', program, bin, folder, ...inputs];
}

import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compared, print } from './compared.js';
import { command, contestants, core } from './contestants.js';
import { writePhotograph } from './photographs.js';

const inTurns = 'one after the other';
const alone = 'a process each';

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
    return entries;
  },

  section(entries) {
    const cells = Object.entries(entries).filter(([name]) => name !== core);
    return `50 photographs of 2 megapixels in one call, \`convolve photos/ -o out/\`: it takes ${entries[core].seconds.toFixed(1)} s here, and how many
times longer takes

| ${cells.map(([name]) => name).join(' | ')} |
|${'---|'.repeat(cells.length)}
| ${cells.map(([, { ratio }]) => `${ratio.toFixed(2)} ×`).join(' | ')} |

"One after the other" is \`--jobs 1\`, "a process each" one call for each photograph. OpenCV's script has one
loop, sharp's has all at once, \`mogrify\` is ImageMagick's, vips has a process each.
`;
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

/** A program that calls the command for each picture. */
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

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { command } from './contestants.js';
import { writePhotograph } from './photographs.js';

const [node] = command;
const telling = ['--import', new URL('peak.js', import.meta.url).href];
const mebibytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;

/** The highest resident memory of the command, and of Node that does nothing. */
export const memory = {
  id: 'memory',

  async measure({ folder }) {
    const [large, huge] = [join(folder, 'memory.jpg'), join(folder, 'memory.png')];
    await writePhotograph(large, 4000, 3000);
    const tile = { input: await sharp(large).png({ compressionLevel: 1 }).toBuffer(), tile: true };
    const canvas = { width: 10_000, height: 10_000, channels: 3, background: 'black' };
    await sharp({ create: canvas }).composite([tile]).png({ compressionLevel: 1 }).toFile(huge);
    const output = join(folder, 'memory-result.png');
    const entries = {
      node: peakOf([node, ...telling, '--eval', '0']),
      jpeg: peakOf([node, ...telling, command[1], large, '-q', '-o', output]),
      png: peakOf([node, ...telling, command[1], huge, '-q', '-o', output]),
    };
    console.log('memory');
    for (const [name, bytes] of Object.entries(entries))
      console.log(`  ${name.padEnd(24)} ${mebibytes(bytes)}`);
    return entries;
  },

  section({ node, jpeg, png }) {
    return `The highest resident memory of the command: ${mebibytes(jpeg)} for a 12-megapixel JPEG, ${mebibytes(png)} for a PNG of 100 megapixels, and
${mebibytes(node)} of a Node that does nothing.
`;
  },

  bars({ node, jpeg, png }) {
    return [
      {
        job: 'memory, 12-megapixel JPEG',
        beside: 'its pixels as RGBA',
        bar: 'at most 3 times as much above a start of Node',
        measured: (jpeg - node) / (4000 * 3000 * 4),
        most: 3,
      },
      {
        job: 'memory, 100-megapixel PNG',
        beside: '1 GiB',
        bar: 'at most as much in all',
        measured: png / 2 ** 30,
        most: 1,
      },
    ];
  },
};

function peakOf([program, ...args]) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return Number(stderr.trim().split('\n').at(-1)) * 1024;
}

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { dependencies } = createRequire(import.meta.url)('../package.json');
const python = runnable([
  ['/usr/bin/python3', '-c', 'import cv2'],
  ['python3', '-c', 'import cv2'],
]);
const magick = runnable([
  ['magick', '-version'],
  ['convert-im6', '-version'],
  ['convert', '-version'],
]);
const mogrify = runnable([
  ['mogrify', '-version'],
  ['mogrify-im6', '-version'],
]);
const sobelOfMagick = ['-colorspace', 'Gray', '-morphology', 'Convolve', 'Sobel'];

/** The name of the first of them. */
export const core = '@convolve/core';

/** The command, as a process. */
export const command = [process.execPath, here('../../packages/core/dist/cli/bin.js')];

/** The file of an input's result in a folder. */
const outputOf = (input, folder) => join(folder, basename(input).replace(/\.\w+$/, '.png'));
const pairs = (inputs, folder) => inputs.flatMap((input) => [input, outputOf(input, folder)]);

/**
 * Whole processes that make edge maps: the calls for `one` image and for `many`. One that is not
 * installed is left out.
 */
export const contestants = Object.fromEntries(
  Object.entries({
    [core]: {
      one: (input, output) => [...command, input, '--kernel', 'sobel', '--quiet', '-o', output],
      many: (inputs, folder) => [...command, ...inputs, '-k', 'sobel', '--quiet', '-o', folder],
    },
    'OpenCV (Python)': python && {
      one: (input, output) => [python, here('opencv.py'), input, output],
      many: (inputs, folder) => [python, here('opencv.py'), ...pairs(inputs, folder)],
      version: printed(python, '-c', 'import cv2; print(cv2.__version__)'),
    },
    'vips sobel': runnable([['vips', '--version']]) && {
      one: (input, output) => ['vips', 'sobel', input, output],
      many: (inputs, folder) => [
        'sh',
        '-c',
        'while [ $# -gt 0 ]; do vips sobel "$1" "$2" || exit; shift 2; done',
        'sh',
        ...pairs(inputs, folder),
      ],
      version: printed('vips', '--version'),
    },
    ImageMagick: magick && {
      one: (input, output) => [magick, input, ...sobelOfMagick, output],
      many:
        mogrify &&
        ((inputs, folder) => [
          mogrify,
          '-path',
          folder,
          '-format',
          'png',
          ...sobelOfMagick,
          ...inputs,
        ]),
      version: printed(magick, '-version').split(' ')[2],
    },
    sharp: {
      one: (input, output) => [process.execPath, here('withSharp.js'), input, output],
      many: (inputs, folder) => [process.execPath, here('withSharp.js'), ...pairs(inputs, folder)],
      version: dependencies.sharp,
    },
    jimp: {
      one: (input, output) => [process.execPath, here('withJimp.js'), input, output],
      version: dependencies.jimp,
    },
  }).filter(([, contestant]) => contestant),
);

/** The first program whose call succeeds. */
function runnable(calls) {
  return calls.find(([program, ...args]) => spawnSync(program, args).status === 0)?.[0];
}

function printed(program, ...args) {
  const { stdout = '' } = spawnSync(program, args, { encoding: 'utf8' });
  return stdout.split('\n')[0].replace(/^vips-/, '');
}

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
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
const inAndOut = (input, output) => [input, output];

/** Whole processes that make an edge map of a picture; `command` is undefined where one is not installed. */
export const contestants = {
  '@convolve/core': {
    command: [process.execPath, here('../../packages/core/dist/cli/bin.js')],
    files: (input, output) => [input, '--kernel', 'sobel', '--quiet', '--output', output],
  },
  'OpenCV (Python)': {
    command: python && [python, here('opencv.py')],
    files: inAndOut,
    version: python && printed(python, '-c', 'import cv2; print(cv2.__version__)'),
  },
  'vips sobel': {
    command: runnable([['vips', '--version']]) && ['vips', 'sobel'],
    files: inAndOut,
    version: printed('vips', '--version'),
  },
  ImageMagick: {
    command: magick && [magick],
    files: (input, output) => {
      const sobel = ['-colorspace', 'Gray', '-morphology', 'Convolve', 'Sobel'];
      return [input, ...sobel, output];
    },
    version: magick && printed(magick, '-version').split(' ')[2],
  },
  sharp: {
    command: [process.execPath, here('withSharp.js')],
    files: inAndOut,
    version: dependencies.sharp,
  },
  jimp: {
    command: [process.execPath, here('withJimp.js')],
    files: inAndOut,
    version: dependencies.jimp,
  },
};

/** The first program whose call succeeds. */
function runnable(calls) {
  return calls.find(([program, ...args]) => spawnSync(program, args).status === 0)?.[0];
}

function printed(program, ...args) {
  return spawnSync(program, args, { encoding: 'utf8' })
    .stdout?.split('\n')[0]
    .replace(/^vips-/, '');
}

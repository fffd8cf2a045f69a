import { expect, test } from 'vitest';
import { loadResvg } from './loadResvg.js';

test('says what to install where resvg is missing', () => {
  const missing = () => {
    throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
  };
  expect(() => loadResvg(missing)).toThrow(
    'figureToPng needs the package @resvg/resvg-js, which could not be loaded (it is not installed); ' +
      'run `npm install @resvg/resvg-js`, or use figure, which gives SVG',
  );
});

test('names the cause where resvg is there and does not load', () => {
  const broken = () => {
    throw new Error('no binary for this platform');
  };
  expect(() => loadResvg(broken)).toThrow('(no binary for this platform)');
});

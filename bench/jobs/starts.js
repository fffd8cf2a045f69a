import { compared, print } from './compared.js';

const core = JSON.stringify(import.meta.resolve('@convolve/core'));
const image = '{ rows: 512, cols: 512, data: new Float32Array(512 * 512).fill(1) }';
const kernel = '[[1, 2, 3], [4, 5, 6], [7, 8, 10]]';

/** Fresh processes of Node: by themselves, with the main entry, and with its first result. */
const calls = [
  start('Node alone', ''),
  start('import', `await import(${core});`),
  start(
    'first result',
    `(await import(${core})).correlate(${image}, ${kernel}, { mode: 'same' });`,
  ),
];

/** How much longer than Node's own start loading, and a first result of 512², may take at most. */
const most = { import: 0.9, 'first result': 1.3 };

export const starts = {
  id: 'start',

  measure({ rounds }) {
    const entries = compared(calls, rounds);
    print('start', entries);
    return entries;
  },

  bars(entries) {
    return Object.entries(most).map(([name, most]) => ({
      job: `${name} of the core`,
      beside: 'a start of Node',
      bar: `at most ${most} of its time`,
      measured: entries[name] && entries[name].ratio - 1,
      most,
    }));
  },
};

function start(name, program) {
  return { name, call: [process.execPath, '--input-type=module', '--eval', program] };
}

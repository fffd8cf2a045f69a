const core = JSON.stringify(import.meta.resolve('@convolve/core'));
const image = '{ rows: 512, cols: 512, data: new Float32Array(512 * 512).fill(1) }';
const kernel = '[[1, 2, 3], [4, 5, 6], [7, 8, 10]]';

/** Fresh processes of Node: by themselves, with the main entry, and with its first result. */
export const starts = [
  start('Node alone', ''),
  start('import', `await import(${core});`),
  start(
    'first result',
    `(await import(${core})).correlate(${image}, ${kernel}, { mode: 'same' });`,
  ),
];

function start(name, program) {
  return { name, call: [process.execPath, '--input-type=module', '--eval', program] };
}

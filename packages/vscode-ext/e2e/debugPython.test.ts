import { formatMatrix } from '@convolve/core';
import { expect, test } from 'vitest';
import { debugging } from './driver/debugging';
import { keepKernel } from './driver/openLab';
import { openSession } from './driver/session';

const program = `import numpy as np

def work(step):
    depth = np.array([[1, -2, step], [3, 4, 5]], dtype='>i2')
    rows = [[0.1, step], [2, 3]]
    big = (np.arange(490000, dtype='float32') / 4 + step).reshape(700, 700)
    names = np.array([['a', 'b']])
    breakpoint()
    return depth, rows, big, names

for step in range(1, 1000):
    work(step)
`;

const launch = {
  version: '0.2.0',
  configurations: [
    {
      type: 'debugpy',
      request: 'launch',
      name: 'Python',
      program: `\${workspaceFolder}/work.py`,
      python: '/usr/bin/python3',
      console: 'internalConsole',
    },
  ],
};

const session = openSession([], {
  'work.py': program,
  '.vscode/launch.json': JSON.stringify(launch),
});
const { start, resume, step, showVariable, askFor, stop } = debugging(session);

const depth = (now: number) => repr(2, 3, Float32Array.of(1, -2, now, 3, 4, 5));
const repr = (rows: number, cols: number, data: Float32Array | Float64Array) =>
  formatMatrix({ rows, cols, data }, { format: 'numpy-repr', threshold: 1_000_000 });

test('a NumPy array of a stopped Python program is shown, and read again at the next stop', async () => {
  const { workbench } = session;
  await workbench.openFile('work.py');
  await start('depth');
  const lab = await showVariable('depth');
  expect(await lab.numbers()).toBe(depth(await step()));
  await workbench.screenshot('debug-3-python');
  await workbench.run('Convolve: Refresh Variable at Every Stop');
  await resume('depth');
  await expect.poll(() => lab.numbers()).toBe(depth(await step()));
});

test('nested lists and large arrays are shown whole', async () => {
  const { workbench } = session;
  const now = await step();
  await askFor('rows');
  const lists = await keepKernel(workbench, 'rows', 'identity', 'Identity');
  expect(await lists.numbers()).toBe(repr(2, 2, Float64Array.of(0.1, now, 2, 3)));
  await askFor('big');
  const big = await keepKernel(workbench, 'big', 'identity', 'Identity');
  await big.frame.getByRole('img', { name: /^Result, .* 700 rows, 700 columns/ }).waitFor();
  await big.settled();
  const expected = Float32Array.from({ length: 490_000 }, (_, at) => at / 4 + now);
  expect(await big.numbers()).toBe(repr(700, 700, expected));
  // All in one column beside the program.
  expect(await workbench.page.locator('.editor-group-container').count()).toBe(2);
});

test('an array of texts is refused in words', async () => {
  const { workbench } = session;
  await askFor('names');
  await workbench
    .notification('names cannot be shown: its elements are of type <U1, not numbers')
    .waitFor();
  await stop();
  await workbench.closeAll();
});

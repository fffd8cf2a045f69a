import { formatMatrix } from '@convolve/core';
import { expect, test } from 'vitest';
import { debugging } from './driver/debugging';
import { clickAt, select } from './driver/editor';
import { LabPage } from './driver/LabPage';
import { keepKernel } from './driver/openLab';
import { openSession } from './driver/session';

const program = `function work(step) {
  const heights = [[1.5, -2, step], [3, 4, 5]];
  const big = { rows: 700, cols: 700, data: new Float32Array(490000).map((_, at) => at / 3 + step) };
  const ragged = [[1, 2], [3]];
  debugger;
  return [heights, big, ragged];
}
let step = 0;
setInterval(() => work(++step), 100);
`;

const launch = {
  version: '0.2.0',
  configurations: [
    {
      type: 'node',
      request: 'launch',
      name: 'JavaScript',
      program: `\${workspaceFolder}/work.js`,
      console: 'internalConsole',
    },
  ],
};

const session = openSession([], {
  'work.js': program,
  '.vscode/launch.json': JSON.stringify(launch),
});
const { start, resume, step, showVariable, askFor, stop } = debugging(session);

const repr = (rows: number, cols: number, data: Float32Array | Float64Array) =>
  formatMatrix({ rows, cols, data }, { format: 'numpy-repr', threshold: 1_000_000 });
const heights = (step: number) => repr(2, 3, Float64Array.of(1.5, -2, step, 3, 4, 5));

test('a variable of a stopped JavaScript program is shown with its numbers', async () => {
  await session.workbench.openFile('work.js');
  await start('heights');
  const lab = await showVariable('heights');
  expect(await lab.numbers()).toBe(heights(await step()));
  await session.workbench.screenshot('debug-1-javascript');
});

test('it is read again at every stop, once that is asked for', async () => {
  const { workbench } = session;
  const lab = await LabPage.inFront(workbench, 'heights');
  await workbench.run('Convolve: Refresh Variable at Every Stop');
  await resume('heights');
  await expect.poll(() => lab.numbers()).toBe(heights(await step()));
  await workbench.page.getByRole('button', { name: 'Stop Refreshing Variable' }).waitFor();
  await workbench.screenshot('debug-2-refreshed');
  await workbench.run('Convolve: Stop Refreshing Variable');
});

test('a selected expression is shown, whole even where it comes in parts', async () => {
  const { workbench } = session;
  await workbench.tab(/^work\.js/).click();
  await clickAt(workbench.page, [1, 1]);
  await select(workbench.page, [3, 9], [3, 12]);
  await workbench.run('Convolve: Convolve Variable…');
  const lab = await keepKernel(workbench, 'big', 'identity', 'Identity');
  const now = await step();
  const expected = Float32Array.from({ length: 490_000 }, (_, at) => at / 3 + now);
  await lab.frame.getByRole('img', { name: /^Result, .* 700 rows, 700 columns/ }).waitFor();
  await lab.settled();
  expect(await lab.numbers()).toBe(repr(700, 700, expected));
});

test('what is no array of numbers is refused in words', async () => {
  const { workbench } = session;
  // Without a selection, which would be the expression.
  await workbench.tab(/^work\.js/).click();
  await clickAt(workbench.page, [1, 1]);
  await askFor('ragged');
  await workbench
    .notification('ragged cannot be shown: it has rows of 2 and of 1 elements.')
    .waitFor();
  await askFor('missing + 1');
  await workbench
    .notification(/missing \+ 1 has no value here: .*missing is not defined/)
    .waitFor();
  await stop();
  await workbench.closeAll();
});

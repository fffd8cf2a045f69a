import { correlate, parseMatrix, toRows } from '@convolve/core';
import { describe, expect, test } from 'vitest';
import { clickAt, select } from './driver/editor';
import { LabPage } from './driver/LabPage';
import { selectionCommands } from './driver/selectionCommands';
import { openSession } from './driver/session';

const python = `import numpy as np


def image():
    image = np.array([[10, 10, -3, -3],
                      [10, 10, -3, -3],
                      [10, 10, -3, -3]])
    steps = [[1, 2, 4], [3, 5, 9]]
    return image, steps, [[1, 2], [3, oops]]
`;

const session = openSession([], {
  'image.py': python,
  'table.csv': '1,2,4\n3,5,9\n4,7,2\n',
  'script.m': 'A = [1 2 4; 3 5 9; 4 7 2];\nB = 2;\n',
  'wrong.csv': '1,2\n3\n',
  'empty.json': '[[]]\n',
  'code.ts': 'export const a = [\n  [1, 2, 4],\n  [3, 5, 9],\n];\nexport const b = [[7, 1, 0]];\n',
});

const { convolve, typeKernel, expectFile, undo } = selectionCommands(session);

describe('Convolve Selection…', () => {
  test('inserts the result below a NumPy array, in its indentation; one Undo takes it back', async () => {
    const { workbench } = session;
    await workbench.openFile('image.py');
    await select(workbench.page, [5, 13], [7, 41]);
    await convolve([6, 26], 'Convolve Selection…', '1-below');
    await typeKernel('[[1, 0, -1], [1, 0, -1], [1, 0, -1]]', 'Insert Below', '1-below');
    const edited = python.replace(
      '-3, -3]])\n',
      '-3, -3]])\n    image_convolved = np.array([[39, 39]])\n',
    );
    await expectFile('image.py', edited);
    await workbench.screenshot('selection-1-below');
    await undo();
    await expectFile('image.py', python);
  });

  test('takes the literal that the cursor is in, and replaces it', async () => {
    const { workbench } = session;
    await clickAt(workbench.page, [8, 18]);
    await convolve([8, 18]);
    await typeKernel('[[-1, 1]]', 'Replace', '2-replace');
    await expectFile('image.py', python.replace('[[1, 2, 4], [3, 5, 9]]', '[[1, 2], [2, 4]]'));
    await workbench.screenshot('selection-2-replace');
    await undo();
    await expectFile('image.py', python);
  });

  test('says where and why a text is no matrix, and selects the place', async () => {
    const { workbench } = session;
    await select(workbench.page, [9, 26], [9, 45]);
    await convolve([9, 30]);
    const toast = workbench.notification(/This is no matrix: line 9, column 39: found "oops"/);
    await toast.waitFor();
    await workbench.screenshot('selection-3-no-matrix');
    await toast.getByRole('button', { name: 'Show' }).click();
    await expect
      .poll(() => workbench.page.locator('.statusbar').textContent())
      .toContain('Ln 9, Col 43 (4 selected)');
  });

  test.each([
    [
      'wrong.csv',
      [2, 2],
      'line 2, column 2: found the end of row 2 after 1 number, expected 2 numbers as in row 1',
    ],
    ['empty.json', [1, 5], 'line 1, column 1: it is empty, 1×0'],
  ] as const)('says what is wrong with %s', async (name, end, message) => {
    const { workbench } = session;
    await workbench.openFile(name);
    await select(workbench.page, [1, 1], end);
    await convolve([1, 2]);
    const toast = workbench.notification(`This is no matrix: ${message}`);
    await toast.waitFor();
    await toast.hover();
    await toast.getByRole('button', { name: /Clear/ }).click();
  });

  test('runs from the command palette', async () => {
    const { workbench } = session;
    await workbench.openFile('code.ts');
    await clickAt(workbench.page, [2, 5]);
    await workbench.run('Convolve: Convolve Selection…');
    await workbench.picker.getByText('Convolve a 2×3 Matrix').waitFor();
    await workbench.screenshot('selection-4-palette');
    await workbench.page.keyboard.press('Escape');
  });

  test('replaces a table of a CSV file', async () => {
    const { workbench } = session;
    await workbench.openFile('table.csv');
    await select(workbench.page, [1, 1], [3, 6]);
    await convolve([2, 3]);
    await typeKernel('[[-1, 1]]', 'Replace', '4-csv');
    await expectFile('table.csv', '1,2\n2,4\n3,-5\n');
    await undo();
    await expectFile('table.csv', '1,2,4\n3,5,9\n4,7,2\n');
  });

  test('opens the result of a MATLAB matrix beside it', async () => {
    const { workbench } = session;
    await workbench.openFile('script.m');
    await select(workbench.page, [1, 5], [1, 26]);
    await convolve([1, 10]);
    await typeKernel('[1 0; 0 -1]', 'Open Beside', '5-beside');
    const text = workbench.page.locator('.editor-group-container').nth(1).locator('.view-lines');
    await expect.poll(() => text.textContent()).toBe('[-4 -7; -4 3]'.replaceAll(' ', '\u00a0'));
    await workbench.screenshot('selection-5-beside');
    await workbench.run('View: Close All Editors');
    await workbench.page.getByRole('button', { name: "Don't Save" }).click();
  });

  test('copies the results of several selections of TypeScript', async () => {
    const { workbench } = session;
    await workbench.openFile('code.ts');
    await select(workbench.page, [1, 18], [4, 2]);
    await select(workbench.page, [5, 18], [5, 29], true);
    await convolve([5, 22]);
    await workbench.page.evaluate(() => navigator.clipboard.writeText(''));
    await typeKernel('[[-1, 1]]', 'Copy', '6-several');
    const text = await workbench.clipboardText();
    expect(text).toBe('[\n  [1, 2],\n  [2, 4],\n]\n\n[[-6, -1]]');
  });

  test('inserts the results of several selections in one step', async () => {
    const { workbench } = session;
    const before = await session.workspace.read('code.ts');
    await convolve([5, 22]);
    await typeKernel('[[-1, 1]]', 'Replace', '7-both');
    await expectFile(
      'code.ts',
      'export const a = [\n  [1, 2],\n  [2, 4],\n];\nexport const b = [[-6, -1]];\n',
    );
    await workbench.screenshot('selection-7-both');
    await undo();
    await expectFile('code.ts', before);
  });
});

/** Expects the lab's result to be that of a kernel on `a` of code.ts. */
async function expectResult(lab: LabPage, kernel: number[][]): Promise<void> {
  const a = [
    [1, 2, 4],
    [3, 5, 9],
  ];
  const expected = correlate(a, kernel, { mode: 'same', border: 'reflect' });
  expect(toRows(parseMatrix(await lab.numbers()).matrix)).toEqual(toRows(expected));
}

describe('Use Selection as Kernel', () => {
  test('is the kernel of the lab that a matrix was opened in', async () => {
    const { workbench } = session;
    // A press inside of a selection would drag its text, so it is given up first.
    await clickAt(workbench.page, [5, 3]);
    await clickAt(workbench.page, [2, 5]);
    await convolve([2, 5]);
    await typeKernel('[[-1, 1]]', 'Open in the Convolution Lab', '8-lab');
    const lab = await LabPage.inFront(workbench, 'code.ts:1');
    await lab.shows('Typed kernel');
    await expectResult(lab, [[-1, 1]]);
    await workbench.screenshot('selection-8-lab');
    await workbench.openFile('code.ts');
    await select(workbench.page, [5, 18], [5, 29]);
    await convolve([5, 22], 'Use Selection as Kernel');
    await workbench
      .notification('The 1×3 kernel is in use in "code.ts:1 – Convolution Lab".')
      .waitFor();
    await workbench.tab('code.ts:1 – Convolution Lab').click();
    const again = await LabPage.inFront(workbench, 'code.ts:1');
    await again.shows('code.ts:5');
    await expectResult(again, [[7, 1, 0]]);
    await workbench.closeAll();
    await workbench.openFile('code.ts');
  });

  test('makes it the kernel of the next lab, and keeps it under a name on request', async () => {
    const { workbench } = session;
    await select(workbench.page, [1, 18], [4, 2]);
    await convolve([2, 6], 'Use Selection as Kernel', '8-keep');
    const toast = workbench.notification(
      'The 2×3 kernel is the one that the next lab starts with.',
    );
    await toast.getByRole('button', { name: 'Keep under a Name…' }).click();
    await workbench.picker.getByText('Keep Kernel').waitFor();
    await workbench.pickerInput.fill('My steps');
    await workbench.screenshot('selection-8-keep');
    await workbench.page.keyboard.press('Enter');
    await workbench.notification('The kernel "My steps" is kept in your settings.').waitFor();
    await select(workbench.page, [5, 18], [5, 29]);
    await convolve([5, 22]);
    await workbench.option('My steps').waitFor();
    await workbench.screenshot('selection-9-kept');
    await workbench.page.keyboard.press('Escape');
  });
});

import { expect, test } from 'vitest';
import { clickAt, type Place, select } from './driver/editor';
import { selectionCommands } from './driver/selectionCommands';
import { openSession } from './driver/session';

const matrix = 'k = [[1, 2, 4], [3, 5, 9]]\n';

const texts = {
  'kernel.c':
    'static const int k[2][3] = {{1, 2, 4}, {3, 5, 9}}; // by hand\nint main(void) { return k[0][0]; }',
  'table.md': '| a | b | c |\n| - | - | - |\n| 1 | 2 | 4 |\n\nText\n',
  'windows.ts': 'function f() {\r\n  const k = [[1, 2, 4], [3, 5, 9]];\r\n  return k;\r\n}\r\n',
  'two.yaml': 'a:\n  k: [[1, 2, 4]]\n  j: [[3, 5, 9]]\n',
  'list.json': '[\n  [[1, 2, 4], [3, 5, 9]],\n  1\n]\n',
  'locked.py': matrix,
  'left.py': matrix,
};

const session = openSession([], texts);
const { convolve, typeKernel, expectFile, undo } = selectionCommands(session);

test.each<[keyof typeof texts, Place, Place, string, string]>([
  [
    'kernel.c',
    [1, 28],
    [1, 50],
    '// by hand',
    '\nstatic const double k_convolved[2][2] = {{-0.5, -1}, {-2, -3}};',
  ],
  ['table.md', [1, 1], [3, 14], '| 1 | 2 | 4 |', '\n\n|   |   |\n| --: | --: |\n| -0.5 | -1 |'],
  [
    'windows.ts',
    [2, 13],
    [2, 35],
    '[3, 5, 9]];',
    '\r\n  const k_convolved = [[-0.5, -1], [-2, -3]];',
  ],
])(
  'inserts into %s what its language has for a new matrix',
  async (name, from, to, before, added) => {
    const { workbench } = session;
    await workbench.openFile(name);
    await select(workbench.page, from, to);
    await convolve([to[0], to[1] - 3]);
    await typeKernel('[[-1.5, 0.5]]', 'Insert Below', `insert-${name}`);
    await expectFile(name, texts[name].replace(before, before + added));
    await workbench.screenshot(`insert-${name}`);
    await undo();
    await expectFile(name, texts[name]);
  },
);

test('inserts below each of several selections, in one step for Undo', async () => {
  const { workbench } = session;
  await workbench.openFile('two.yaml');
  await select(workbench.page, [2, 6], [2, 17]);
  await select(workbench.page, [3, 6], [3, 17], true);
  await convolve([3, 10]);
  await workbench.pickerInput.fill('identity');
  await workbench.option('Identity').first().click();
  await workbench
    .notification('does not fit anywhere')
    .getByRole('button', { name: 'Keep the Size' })
    .click();
  await workbench.option('Insert Below').click();
  await expectFile(
    'two.yaml',
    'a:\n  k: [[1, 2, 4]]\n  k_identity: [[1, 2, 4]]\n  j: [[3, 5, 9]]\n  j_identity: [[3, 5, 9]]\n',
  );
  await undo();
  await expectFile('two.yaml', texts['two.yaml']);
});

test('says why there is no Insert Below in JSON, and does not offer it', async () => {
  const { workbench } = session;
  await workbench.openFile('list.json');
  await select(workbench.page, [2, 3], [2, 25]);
  await convolve([2, 10]);
  await typeKernel('[[-1, 1]]', undefined, 'insert-json');
  expect(await workbench.pickerInput.getAttribute('placeholder')).toBe(
    'No Insert Below: JSON has no place for another value here',
  );
  expect(await workbench.option('Insert Below').count()).toBe(0);
  await workbench.option('Replace').click();
  await expectFile(
    'list.json',
    texts['list.json'].replace('[[1, 2, 4], [3, 5, 9]]', '[[1, 2], [2, 4]]'),
  );
});

/** Opens a text in an editor that refuses to be edited: locked, or the left side of a diff. */
const readOnly: Readonly<Record<string, () => Promise<void>>> = {
  'an editor that is locked for the session': async () => {
    await session.workbench.openFile('locked.py');
    await session.workbench.run('File: Set Active Editor Read-only in Session');
  },
  'the left side of a diff': async () => {
    const { page } = session.workbench;
    await session.workbench.openFile('left.py');
    await session.workbench.run('File: Compare Active File with Saved');
    await page.locator('.monaco-diff-editor .original .view-line').first().waitFor();
  },
};

test.each(Object.keys(readOnly))(
  'changes nothing in %s, and says where the result can go',
  async (editor) => {
    const { workbench, workspace } = session;
    const { page } = workbench;
    await readOnly[editor]!();
    for (const way of ['Insert Below', 'Replace']) {
      await clickAt(page, [1, 2]);
      await select(page, [1, 5], [1, 27]);
      await convolve([1, 10]);
      await typeKernel('[[-1, 1]]', way, 'insert-read-only');
      const toast = workbench.notification('This editor is read-only or closed.');
      await toast.waitFor();
      await workbench.screenshot('insert-read-only');
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await toast.getByRole('button', { name: 'Copy' }).click();
      expect(await workbench.clipboardText()).toBe('[[1, 2], [2, 4]]');
      const line = page.locator('.editor-group-container.active .view-line').first();
      expect((await line.textContent())?.replaceAll('\u00a0', ' ')).toBe(matrix.trim());
    }
    expect(await workspace.read('locked.py')).toBe(matrix);
    expect(await workspace.read('left.py')).toBe(matrix);
  },
);

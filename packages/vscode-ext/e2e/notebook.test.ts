import { formatMatrix } from '@convolve/core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { keepKernel } from './driver/openLab';
import { openSession } from './driver/session';

const red = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#c80000' } })
  .png()
  .toBuffer();

const code = (source: string, outputs: readonly object[] = []) => ({
  cell_type: 'code',
  execution_count: 1,
  metadata: {},
  source: [source],
  outputs,
});

const notebook = {
  cells: [
    code('k = np.array([[1, 2, 3],\n              [4, 5, 6],\n              [7, 8, 10]])', [
      {
        output_type: 'execute_result',
        execution_count: 1,
        metadata: {},
        data: { 'text/plain': ['array([[1.5, 2. ],\n', '       [3. , 4. ]])'] },
      },
    ]),
    code('plt.imshow(red)\nk_identity = 0', [
      {
        output_type: 'display_data',
        metadata: {},
        data: { 'image/png': red.toString('base64'), 'text/plain': ['<Figure>'] },
      },
    ]),
    code('print(large)', [
      { output_type: 'stream', name: 'stdout', text: ['[[0 1 ... 8 9]\n', ' [0 1 ... 8 9]]\n'] },
    ]),
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};

const session = openSession([], { 'book.ipynb': JSON.stringify(notebook) });

const cell = (at: number) =>
  session.workbench.page.locator('.notebook-editor .cell-list-container .monaco-list-row').nth(at);

async function selectCell(at: number): Promise<void> {
  await cell(at).locator('.cell-focus-indicator-left').click();
}

test('the image of a cell opens from the menu of its output', async () => {
  const { workbench } = session;
  await workbench.offers('Convolve: Convolve Images…');
  await workbench.openFile('book.ipynb');
  await cell(0).locator('.view-line').first().waitFor({ timeout: 60_000 });
  const output = await workbench.frame('img[src^="blob:"]');
  const image = output.locator('img[src^="blob:"]');
  await workbench.pickFromMenu(image, 'Convolve Cell Output…');
  const lab = await keepKernel(workbench, 'Cell 2', 'identity', 'Identity');
  await lab.frame.getByRole('img', { name: /^Result, .* 3 rows, 4 columns/ }).waitFor();
  const gray = Math.floor((19595 * 200) / 65536 + 0.5);
  const data = new Float32Array(12).fill(gray);
  expect(await lab.numbers()).toBe(
    formatMatrix({ rows: 3, cols: 4, data }, { format: 'numpy-repr' }),
  );
  await workbench.screenshot('notebook-2-image');
  await workbench.tab(/^book/).click();
});

test('the printed array of a cell opens from its toolbar', async () => {
  const { workbench } = session;
  // VS Code fills the toolbars of a notebook that was hidden; just opened, its own icons lack as well.
  await cell(0).locator('.view-line').first().click();
  await workbench.screenshot('notebook-1-toolbar');
  await cell(0).getByRole('button', { name: 'Convolve Cell Output…' }).first().click();
  const lab = await keepKernel(workbench, 'Cell 1', 'identity', 'Identity');
  const data = Float64Array.of(1.5, 2, 3, 4);
  expect(await lab.numbers()).toBe(
    formatMatrix({ rows: 2, cols: 2, data }, { format: 'numpy-repr' }),
  );
  await workbench.tab(/^book/).click();
});

test('an array that was printed in short is refused in words', async () => {
  const { workbench } = session;
  await selectCell(2);
  await workbench.run('Convolve: Convolve Cell Output…');
  await workbench.notification('The array was printed in short.').waitFor();
});

test('a matrix in a code cell is convolved, and its result is a new cell with a free name', async () => {
  const { workbench, workspace } = session;
  await cell(0).locator('.view-line').nth(1).click();
  await workbench.run('Convolve: Convolve Selection…');
  await workbench.picker.getByText('Convolve a 3×3 Matrix').waitFor();
  await workbench.pickerInput.fill('identity');
  await workbench.highlighted.filter({ hasText: 'Identity' }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.highlighted.filter({ hasText: 'Insert as New Cell' }).waitFor();
  await workbench.screenshot('notebook-3-ways');
  await workbench.page.keyboard.press('Enter');
  await cell(1).getByText('k_identity').waitFor();
  await workbench.screenshot('notebook-4-new-cell');
  await workbench.page.keyboard.press('Control+S');
  const sources = async () => {
    const { cells } = JSON.parse(await workspace.read('book.ipynb'));
    return cells.map(({ source }: { source: string[] | string }) => [source].flat().join(''));
  };
  await expect.poll(async () => (await sources()).length).toBe(4);
  expect((await sources())[1]).toBe('k_identity_2 = np.array([[5]])');
});

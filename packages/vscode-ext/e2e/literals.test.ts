import { describe, expect, test } from 'vitest';
import { clickAt, type Place, select } from './driver/editor';
import { selectionCommands } from './driver/selectionCommands';
import { openSession } from './driver/session';

const notebook = `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": null,
   "metadata": {},
   "outputs": [],
   "source": [
    "k = np.array([[1, 2, 4],\\n",
    "              [3, 5, 9]])\\n",
    "print(k)"
   ]
  }
 ],
 "metadata": { "language_info": { "name": "python" } },
 "nbformat": 4,
 "nbformat_minor": 5
}
`;

const texts = {
  'kernel.go': 'package a\n\nvar k = [2][3]float64{{1, 2, 4}, {3, 5, 9}}\n',
  'kernel.cpp': 'std::vector<std::vector<int>> v{{1, 2, 4}, {3, 5, 9}};\n',
  'kernel.yaml': 'name: a\nkernel:\n  - [1, 2, 4]\n  - [3, 5, 9]\nend: 1\n',
  'formula.tex': '\\[\n  K = \\begin{bmatrix} 1 & 2 & 4 \\\\ 3 & 5 & 9 \\end{bmatrix}\n\\]\n',
  'cursor.md': '# T\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 4 |\n| 3 | 5 | 9 |\n\nText\n',
  'rows.md': '|   | a | b | c |\n|---|---|---|---|\n| 7 | 1 | 2 | 4 |\n| 8 | 3 | 5 | 9 |\n\nText\n',
  'list.yaml': 'kernel:\n  - [1, 2, 4]\n  - [3, 5, 9]\nend: 1\n',
  'part.py': 'k = [[1, 2, 4], [3, 5, 9]]\n',
  'head.csv': 'a,b,c\n1,2,4\n3,5,9\n',
  'box.txt': 'a 1 2 4 a\nb 3 5 9 b\nc 0 0 0 c\nd 1 1 1 d\n',
  'cell.ipynb': notebook,
};

const session = openSession(
  [],
  texts,
  // A notebook as text, as "Reopen Editor With… → Text Editor" opens it.
  { 'workbench.editorAssociations': { '*.ipynb': 'default' } },
);
const { convolve, typeKernel, expectFile, undo } = selectionCommands(session);

describe('a cursor', () => {
  test.each<[keyof typeof texts, Place, string, string]>([
    ['kernel.go', [3, 25], '[2][3]float64{{1, 2, 4}, {3, 5, 9}}', '[2][2]float64{{1, 2}, {2, 4}}'],
    ['kernel.cpp', [1, 45], '{{1, 2, 4}, {3, 5, 9}}', '{{1, 2}, {2, 4}}'],
    ['kernel.yaml', [4, 9], '- [1, 2, 4]\n  - [3, 5, 9]', '- [1, 2]\n  - [2, 4]'],
    ['formula.tex', [2, 24], '1 & 2 & 4 \\\\ 3 & 5 & 9', '1 & 2 \\\\ 2 & 4'],
    [
      'cell.ipynb',
      [10, 24],
      '1, 2, 4],\\n",\n    "              [3, 5, 9]',
      '1, 2],\\n",\n    "              [2, 4]',
    ],
  ])('in %s finds all of the matrix', async (name, place, before, after) => {
    const { workbench } = session;
    await workbench.openFile(name);
    await clickAt(workbench.page, place);
    await convolve(place);
    await workbench.picker.getByText('Convolve a 2×3 Matrix').waitFor();
    await typeKernel('[[-1, 1]]', 'Replace', `cursor-${name}`);
    await expectFile(name, texts[name].replace(before, after));
    await workbench.screenshot(`cursor-${name}`);
    await undo();
    await expectFile(name, texts[name]);
  });

  test("in a Markdown table's head finds the table", async () => {
    const { workbench } = session;
    await workbench.openFile('cursor.md');
    await clickAt(workbench.page, [3, 4]);
    await convolve([3, 4]);
    await workbench.picker.getByText('Convolve a 2×3 Matrix').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  test("in a notebook's source has its result inserted as lines of the cell", async () => {
    const { workbench } = session;
    await workbench.openFile('cell.ipynb');
    await clickAt(workbench.page, [9, 24]);
    await convolve([9, 24]);
    await typeKernel('[[-1, 1]]', 'Insert Below', 'cursor-notebook-below');
    const added =
      '"k_convolved = np.array([[1, 2],\\n",\n    "                        [2, 4]])\\n",\n    ';
    await expectFile('cell.ipynb', notebook.replace('"print(k)"', `${added}"print(k)"`));
    await workbench.screenshot('cursor-notebook-below');
    await undo();
  });
});

describe('a selection', () => {
  test.each<[keyof typeof texts, Place, Place, string]>([
    ['rows.md', [3, 1], [4, 18], '2×3'],
    ['list.yaml', [2, 1], [3, 14], '2×3'],
    ['part.py', [1, 7], [1, 20], '2×3'],
  ])('in %s is the matrix that it shows', async (name, from, to, size) => {
    const { workbench } = session;
    await workbench.openFile(name);
    await select(workbench.page, from, to);
    await convolve([to[0], to[1] - 3]);
    await workbench.picker.getByText(`Convolve a ${size} Matrix`).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  test('of one row of a literal is asked about', async () => {
    const { workbench } = session;
    await workbench.openFile('part.py');
    await select(workbench.page, [1, 6], [1, 15]);
    await convolve([1, 10]);
    await workbench.picker.getByText('A part of a matrix is selected').waitFor();
    await workbench.screenshot('selection-part');
    await workbench.option('Whole Matrix').click();
    await workbench.picker.getByText('Convolve a 2×3 Matrix').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  test("of a CSV with its head keeps the columns' names", async () => {
    const { workbench } = session;
    await workbench.openFile('head.csv');
    await select(workbench.page, [1, 1], [3, 6]);
    await convolve([2, 3]);
    await typeKernel('[[-1, 1]]', 'Replace', 'head-csv');
    await expectFile('head.csv', 'a,b\n1,2\n2,4\n');
    await undo();
  });

  test('of a box of columns is one matrix, which takes a result of as many rows', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.openFile('box.txt');
    // A box begins at the cursor.
    await clickAt(page, [1, 3]);
    await page.keyboard.down('Shift');
    await page.keyboard.down('Alt');
    await select(page, [1, 3], [4, 8]);
    await page.keyboard.up('Alt');
    await page.keyboard.up('Shift');
    await workbench.screenshot('selection-box');
    await convolve([2, 5]);
    await workbench.picker.getByText('Convolve a 4×3 Matrix').waitFor();
    await typeKernel('[[-1, 1]]', 'Replace', 'box');
    await expectFile('box.txt', 'a 1 2 a\nb 2 4 b\nc 0 0 c\nd 0 0 d\n');
    await undo();
    await expectFile('box.txt', texts['box.txt']);
  });
});

test('the notebook stays one that JSON reads', async () => {
  expect(JSON.parse(await session.workspace.read('cell.ipynb'))).toHaveProperty('cells');
});

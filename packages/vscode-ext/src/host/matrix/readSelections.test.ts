import { correlate, toRows } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { edited } from '../../../test/statements/marked';
import { planInsert, type TextFile } from './insert/planInsert';
import { planReplace } from './insert/planReplace';
import { NoMatrix, readSelections } from './readSelections';
import type { Span } from './span';

/** A file with what stands between `«` and `»` selected, and cursors at `‸`. */
function selected(language: string, marked: string) {
  const spans: Span[] = [];
  let start = 0;
  let removed = 0;
  for (const { 0: mark, index } of marked.matchAll(/[«»‸]/g)) {
    const at = index - removed++;
    if (mark !== '»') start = at;
    if (mark !== '«') spans.push({ start, end: at });
  }
  const file: TextFile = { text: marked.replace(/[«»‸]/g, ''), language, eol: '\n' };
  return { file, selections: readSelections(file, spans) };
}

/** What is read, as rows. */
function rowsOf(language: string, marked: string): number[][][] {
  return selected(language, marked).selections.map(({ source }) => toRows(source.matrix));
}

/** The file with the results of a kernel in place of what is selected. */
function replaced(language: string, marked: string, kernel: number[][]): string {
  const { file, selections } = selected(language, marked);
  const outcomes = selections.map(({ source }) => ({
    source,
    matrix: correlate(source.matrix, kernel),
  }));
  return edited(file.text, planReplace(file, outcomes, 8));
}

const rows = [
  [1, 2],
  [3, 4],
];

describe('readSelections', () => {
  it.each([
    ['yaml', 'kernel:\n«  - [1, 2]\n  - [3, 4]\n»b: 1\n'],
    ['yaml', 'a:\n  kernel:\n    «- - 1\n      - 2\n    - - 3\n      - 4»\n'],
    ['markdown', '| a | b |\n|---|---|\n| 0 | 0 |\n«| 1 | 2 |\n| 3 | 4 |\n»\nText\n'],
  ])('reads indented rows and body rows of %s', (language, marked) => {
    expect(rowsOf(language, marked)).toEqual([rows]);
  });

  it('reads the rows of a table without the labels that its head tells of', () => {
    const table = '|   | a | b |\n|---|---|---|\n«| 7 | 1 | 2 |\n| 8 | 3 | 4 |»\n';
    expect(rowsOf('markdown', table)).toEqual([rows]);
    expect(rowsOf('plaintext', '   a  b\n«7  1  2\n8  3  4»\n')).toEqual([rows]);
  });

  it.each([
    [
      'half of a number',
      'k = [[1, 2], [3, 4«5], [6, 7]]»',
      [
        [1, 2],
        [3, 45],
        [6, 7],
      ],
    ],
    ['one bracket of a pair', 'k = [[«1, 2], [3», 4]]', rows],
    ['the beginning of a literal', '«k = [[1, 2], [3», 4]]', rows],
    ['a sign less', 'k = [-«1, 2»]', [[-1, 2]]],
    [
      'rows cut at their ends',
      '1 2 3\n4 «5 6\n7 8» 9\n1 1 1',
      [
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    [
      'a formula without its delimiters',
      '\\begin{bmatrix} «1 & 2 \\\\ 3 & 4» \\end{bmatrix}',
      rows,
    ],
    [
      'a number of lines',
      '1 2\n1«0 2\n30» 4\n5 6',
      [
        [10, 2],
        [30, 4],
      ],
    ],
    ['a list of YAML from its first number', 'k:\n  - [«1, 2]\n  - [3, 4]»\n', rows],
  ])('completes %s', (_, marked, expected) => {
    const { selections } = selected('plaintext', marked);
    expect(selections.map(({ source }) => toRows(source.matrix))).toEqual([expected]);
    expect(selections[0]!.whole).toBeUndefined();
  });

  it('knows of what a selection is a part, where it is a matrix too', () => {
    const [row] = selected('python', 'k = [«[1, 2]», [3, 4]]').selections;
    expect(toRows(row!.source.matrix)).toEqual([[1, 2]]);
    expect(toRows(row!.whole!.matrix)).toEqual(rows);
    const [flat] = selected('c', 'int k[2][2] = «{1, 2, 3, 4}»;').selections;
    expect(toRows(flat!.source.matrix)).toEqual([[1, 2, 3, 4]]);
    expect(toRows(flat!.whole!.matrix)).toEqual(rows);
  });

  it.each([
    ['all of it', 'k = «[[1, 2], [3, 4]]»'],
    ['its numbers in a call', 'k = np.array(«[[1, 2], [3, 4]]», dtype=int)'],
    ['it with what ends its statement', 'k = 1/4 * «[1 2\n3 4];»'],
    ['some rows of a table', '0,0\n«1,2\n3,4»\n5,6\n'],
  ])('takes %s without a question', (_, marked) => {
    const [only] = selected('plaintext', marked).selections;
    expect(toRows(only!.source.matrix)).toEqual(rows);
    expect(only!.whole).toBeUndefined();
  });

  it('reads a box of columns as one matrix, and puts a result of as many rows in its place', () => {
    const box = 'a,b,c,d\n0,«1,2»,0\n0,«3,4»,0\n0,«5,6»,0\n0,«7,8»,0\n';
    expect(rowsOf('csv', box)).toEqual([
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ]);
    expect(replaced('csv', box, [[10]])).toBe(
      'a,b,c,d\n0,10,20,0\n0,30,40,0\n0,50,60,0\n0,70,80,0\n',
    );
  });

  it('refuses a result with fewer rows in place of a box, and to insert below one', () => {
    const { file, selections } = selected('plaintext', '0 «1 2»\n0 «3 4»\n');
    const { source } = selections[0]!;
    const outcome = [{ source, matrix: correlate(source.matrix, [[1], [1]]) }];
    expect(planReplace(file, outcome, 8)).toEqual({ reason: 'rows' });
    expect(planInsert(file, outcome, { precision: 8, suffix: 'a' })).toEqual({ reason: 'box' });
  });

  it('reads several literals below each other as several', () => {
    expect(rowsOf('yaml', 'k: «[[1, 2]]»\nj: «[[3, 4]]»\n')).toEqual([[[1, 2]], [[3, 4]]]);
    expect(rowsOf('python', 'k = [[1, ‸2], [3, ‸4]]\n')).toEqual([rows]);
  });

  it('says where there is no matrix', () => {
    const wrong = () => selected('csv', '«1,2\n3»\n');
    expect(wrong).toThrow(NoMatrix);
    expect(wrong).toThrow(expect.objectContaining({ offset: 5 }));
    expect(() => selected('plaintext', 'In 2026 we ‸walked')).toThrow(NoMatrix);
  });

  it("keeps the names of a CSV's columns that the result has", () => {
    const csv = '«a,b,c\n1,2,4\n3,5,9\n»';
    expect(replaced('csv', csv, [[2]])).toBe('a,b,c\n2,4,8\n6,10,18\n');
    expect(replaced('csv', csv, [[-1, 1]])).toBe('a,b\n1,2\n2,4\n');
    expect(replaced('csv', csv, [[1, 1, 1]])).toBe('b\n7\n17\n');
  });
});

const notebook = (source: string) =>
  `{\n "cells": [\n  {\n   "cell_type": "code",\n   "metadata": {},\n   "source": ${source}\n  }\n ],\n "nbformat": 4\n}\n`;

describe("a notebook's source as text", () => {
  const cell = notebook(
    '[\n    "k = np.array([[1, 2],\\n",\n    "              [3, ‸4]])\\n",\n    "print(\\"k\\")"\n   ]',
  );

  it('is read as the code that its strings are', () => {
    expect(rowsOf('ipynb', cell)).toEqual([rows]);
    expect(rowsOf('ipynb', cell.replace('‸', '').replace('[[1', '[‸[1'))).toEqual([rows]);
    expect(rowsOf('ipynb', notebook('"k = [[1, 2],\\n  [3‸, 4]]"'))).toEqual([rows]);
    expect(rowsOf('ipynb', notebook('[\n"«[[1, 2],\\n",\n " [3, 4]]»"\n]'))).toEqual([rows]);
  });

  it('takes results as lines of its code', () => {
    const text = replaced('ipynb', cell, [[2]]);
    expect(text).toContain('"k = np.array([[2, 4],\\n",\n    "              [6, 8]])\\n",\n');
    const { file, selections } = selected('ipynb', cell);
    const { source } = selections[0]!;
    const matrix = correlate(source.matrix, [[2]]);
    const edits = planInsert(file, [{ source, matrix }], { precision: 8, suffix: 'twice' });
    const inserted = JSON.parse(edited(file.text, edits));
    expect(inserted.cells[0].source.join('')).toBe(
      'k = np.array([[1, 2],\n              [3, 4]])\nk_twice = np.array([[2, 4],\n                    [6, 8]])\nprint("k")',
    );
  });
});

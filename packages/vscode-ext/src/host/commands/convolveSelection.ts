import type { Border, Matrix, Mode, Operation } from '@convolve/core';
import * as vscode from 'vscode';
import { filterOf, type NamedKernel, sizeOf } from '../../shared/kernels';
import { nameSuffix } from '../kernels/nameSuffix';
import { pickKernel } from '../kernels/pickKernel';
import type { Labs } from '../lab/Labs';
import { convolveMatrix, resultSize } from '../matrix/convolveMatrix';
import { planInsert } from '../matrix/insert/planInsert';
import { planReplace } from '../matrix/insert/planReplace';
import { reasons } from '../matrix/insert/Reason';
import { isReadOnly } from '../matrix/isReadOnly';
import { pickWay } from '../matrix/pickWay';
import { resultText } from '../matrix/resultText';
import type { SelectedMatrix } from '../matrix/SelectedMatrix';
import { placeName, selectedMatrices } from '../matrix/selectedMatrices';
import { type Result, writeElsewhere, writeInDocument } from '../matrix/writeResults';
import { cellOf, insertCell, otherCells } from '../notebook/cells';
import { newCellText } from '../notebook/newCellText';
import { readSetting } from '../settings/readSetting';

/**
 * "Convolve Selection…": convolves the selected matrices, or those that the cursors are in, and
 * writes the results as the matrices are written.
 */
export async function convolveSelection(labs: Labs): Promise<void> {
  const { memory } = labs.services;
  const selection = await selectedMatrices();
  if (!selection) return;
  const { editor, version, file, matrices } = selection;
  const { document } = editor;
  const settings = {
    operation: readSetting<Operation>('operation', document),
    mode: readSetting<Mode>('matrix.mode', document),
    border: readSetting<Border>('matrix.border', document),
  };
  const precision = readSetting<number>('matrix.precision', document);

  const kernel = await pickKernel({
    title: titleOf(matrices),
    memory,
    note: (each) => sizeNote(matrices, each, settings.mode),
  });
  if (!kernel) return;
  if (filterOf(kernel).kind === 'canny' && !matrices.every(({ matrix }) => hasBytes(matrix))) {
    throw new Error(
      vscode.l10n.t('Canny takes integers from 0 to 255; this matrix has other numbers.'),
    );
  }
  const mode = await usableMode(matrices, kernel, settings.mode);
  if (!mode) return;
  const results: Result[] = matrices.map((source) => {
    const matrix = convolveMatrix(source.matrix, kernel, { ...settings, mode });
    return { source, matrix, text: resultText(source, matrix, precision) };
  });
  const suffix = nameSuffix(kernel);
  const elsewhere = otherCells(document);
  const insert = planInsert(file, results, { precision, suffix, elsewhere });
  const replace = planReplace(file, results, precision);
  const way = await pickWay(kernel, results, {
    inNotebook: cellOf(document) !== undefined,
    readOnly: await isReadOnly(document),
    ...('reason' in insert && { noInsert: vscode.l10n.t(reasons[insert.reason]) }),
    ...('reason' in replace && { noReplace: vscode.l10n.t(reasons[replace.reason]) }),
  });
  if (!way) return;
  await memory.keepLast(kernel);
  if (way === 'lab') {
    for (const source of matrices) openLab(labs, document, source, kernel);
  } else if (way === 'cell') {
    await insertCell(document, newCellText('reason' in insert ? [] : insert, results));
  } else if (way === 'replace' || way === 'below') {
    const edits = way === 'replace' ? replace : insert;
    if (!('reason' in edits)) await writeInDocument(editor, version, edits, results);
  } else {
    await writeElsewhere(document, results, way);
  }
}

function hasBytes({ data }: Matrix): boolean {
  return data.every((value) => Number.isInteger(value) && value >= 0 && value <= 255);
}

/** The mode of the settings, or another one on request where the kernel is too large for it. */
async function usableMode(
  matrices: readonly SelectedMatrix[],
  kernel: NamedKernel,
  mode: Mode,
): Promise<Mode | undefined> {
  const small = matrices.find(({ matrix }) => !resultSize(matrix, kernel, mode));
  if (!small) return mode;
  const same = vscode.l10n.t('Keep the Size');
  const picked = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The kernel has {0} numbers, the matrix only {1}, so it does not fit anywhere. Choose a smaller kernel, or keep the size of the matrix and take zeros around it (setting convolve.matrix.mode: same).',
      sizeOf(kernel),
      `${small.matrix.rows}×${small.matrix.cols}`,
    ),
    same,
  );
  return picked === same ? 'same' : undefined;
}

function sizeNote(matrices: readonly SelectedMatrix[], kernel: NamedKernel, mode: Mode): string {
  const sizes = matrices.map(({ matrix }) => {
    const size = resultSize(matrix, kernel, mode);
    return size
      ? `${matrix.rows}×${matrix.cols} → ${size.rows}×${size.cols}`
      : vscode.l10n.t('larger than the matrix');
  });
  return [...new Set(sizes)].join(', ');
}

function titleOf(matrices: readonly SelectedMatrix[]): string {
  const [first] = matrices;
  return matrices.length === 1 && first
    ? vscode.l10n.t('Convolve a {0}×{1} Matrix', first.matrix.rows, first.matrix.cols)
    : vscode.l10n.t('Convolve {0} Matrices', matrices.length);
}

function openLab(
  labs: Labs,
  document: vscode.TextDocument,
  selected: SelectedMatrix,
  kernel: NamedKernel,
): void {
  const { matrix, format } = selected;
  const { rows, cols } = matrix;
  const name = placeName(document, selected);
  const source = { kind: 'matrix', name, rows, cols, data: [...matrix.data], format } as const;
  labs.create(source, labs.services.memory.startSettings(kernel, true)).reveal();
}

import type { Matrix } from '@convolve/core';
import * as vscode from 'vscode';
import { textFileOf } from '../matrix/textFileOf';
import { readSetting } from '../settings/readSetting';
import { kernelNames } from './kernelNames';
import { matrixImage } from './matrixImage';
import { matrixNear } from './matrixNear';

/** So many lines above and below are looked at, however long the text is. */
const linesAround = 100;

/** So many brackets in one go are no matrix's, and take long to look through. */
const manyBrackets = /[[({]{20}/;

/** More characters are a file of data. */
const maxCharacters = 40_000;

/** Shows a matrix literal under the pointer as an image, with what it is as a kernel. */
export const matrixHover: vscode.HoverProvider = {
  provideHover(document, position) {
    if (!readSetting<boolean>('hover', document)) return undefined;
    if (!/\d/.test(document.lineAt(position.line).text)) return undefined;
    const first = Math.max(0, position.line - linesAround);
    const last = Math.min(document.lineCount - 1, position.line + linesAround);
    const part = new vscode.Range(new vscode.Position(first, 0), document.lineAt(last).range.end);
    const text = document.getText(part);
    if (text.length > maxCharacters || manyBrackets.test(text)) return undefined;
    const start = document.offsetAt(part.start);
    const near = matrixNear(textFileOf(document, text), document.offsetAt(position) - start, {
      above: first > 0,
      below: last < document.lineCount - 1,
    });
    if (!near) return undefined;
    const { span, matrix } = near;
    const range = new vscode.Range(
      document.positionAt(start + span.start),
      document.positionAt(start + span.end),
    );
    return new vscode.Hover(described(matrix), range);
  },
};

function described(matrix: Matrix): vscode.MarkdownString {
  const { rows, cols, data } = matrix;
  const names = kernelNames(matrix);
  let total = 0;
  for (const value of data) total += value;
  const facts = [
    vscode.l10n.t('{0} matrix', `${rows}×${cols}`),
    vscode.l10n.t('sum {0}', Number(total.toPrecision(10))),
    isSeparable(matrix) ? vscode.l10n.t('separable') : vscode.l10n.t('not separable'),
  ];
  const markdown = new vscode.MarkdownString();
  if (names.length > 0)
    markdown.appendMarkdown('**').appendText(names.join(' · ')).appendMarkdown('**\n\n');
  markdown.appendText(facts.join(', '));
  const image = `data:image/svg+xml;base64,${btoa(matrixImage(matrix))}`;
  return markdown.appendMarkdown(`\n\n![${rows}×${cols}](${image})`);
}

/**
 * Whether a matrix is the product of a column and a row: all 2×2 minors with its greatest element are
 * zero, but for rounding.
 */
export function isSeparable({ rows, cols, data }: Matrix): boolean {
  let place = 0;
  for (const [index, value] of data.entries()) {
    if (Math.abs(value) > Math.abs(data[place]!)) place = index;
  }
  const [row, col] = [Math.floor(place / cols), place % cols];
  const pivot = data[place]!;
  const limit = 1e-9 * pivot * pivot;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const minor = data[r * cols + c]! * pivot - data[r * cols + col]! * data[row * cols + c]!;
      if (!(Math.abs(minor) <= limit)) return false;
    }
  }
  return true;
}

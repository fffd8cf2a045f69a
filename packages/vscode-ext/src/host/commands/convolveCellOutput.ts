import * as vscode from 'vscode';
import type { Labs } from '../lab/Labs';
import type { Subject } from '../lab/Subject';
import { type Content, outputContents } from '../notebook/outputContents';
import { openLabs } from './openLabs';

/** What the menu of an output gives. */
interface OutputItem {
  readonly outputId?: string;
}

/**
 * "Convolve Cell Output…": opens a cell's image or printed array in a lab; of several, one is picked.
 *
 * @param from The cell or the output that was clicked on; without it, the selected cell.
 */
export async function convolveCellOutput(
  labs: Labs,
  from?: vscode.NotebookCell | OutputItem,
): Promise<void> {
  const cell = cellFrom(from);
  if (!cell) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select a cell of a notebook whose output is an image or an array.'),
    );
    return;
  }
  const found = cell.outputs.map(({ items }) => outputContents(items));
  const contents = found.flatMap((each) => each.contents);
  if (contents.length === 0) {
    void vscode.window.showWarningMessage(
      found.some(({ isShortened }) => isShortened)
        ? vscode.l10n.t(
            'The array was printed in short. Print all of it, with np.set_printoptions(threshold=np.inf) for one.',
          )
        : vscode.l10n.t('The output of this cell has no image and no array of numbers.'),
    );
    return;
  }
  const content = contents.length === 1 ? contents[0] : await pickContent(contents);
  if (!content) return;
  const name = vscode.l10n.t('Cell {0}', cell.index + 1);
  await openLabs(labs, [subjectOf(content, name)]);
}

function cellFrom(from?: vscode.NotebookCell | OutputItem): vscode.NotebookCell | undefined {
  if (from && 'outputs' in from) return from;
  const editor = vscode.window.activeNotebookEditor;
  if (!editor) return undefined;
  const cells = editor.notebook.getCells();
  const { outputId } = from ?? {};
  // VS Code's outputs have an id, which their menu names; it is not declared.
  const hasOutput = ({ outputs }: vscode.NotebookCell) =>
    outputs.some((output) => (output as { readonly id?: string }).id === outputId);
  const clicked = outputId === undefined ? undefined : cells.find(hasOutput);
  return clicked ?? (editor.selection.isEmpty ? undefined : cells[editor.selection.start]);
}

async function pickContent(contents: readonly Content[]): Promise<Content | undefined> {
  const items = contents.map((content, at) => ({
    label:
      content.kind === 'image'
        ? vscode.l10n.t('{0}. Image', at + 1)
        : vscode.l10n.t('{0}. {1} matrix', at + 1, `${content.matrix.rows}×${content.matrix.cols}`),
    ...(content.kind === 'image' && { description: content.mime }),
    content,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('The cell has several outputs'),
    placeHolder: vscode.l10n.t('Which one to convolve'),
  });
  return picked?.content;
}

function subjectOf(content: Content, name: string): Subject {
  if (content.kind === 'image') {
    // On a server it is a Node Buffer, which a webview would receive as an object of numbers.
    return { kind: 'image', name, bytes: new Uint8Array(content.bytes) };
  }
  const { matrix, format } = content;
  const { rows, cols, data } = matrix;
  return { kind: 'matrix', name, rows, cols, data: [...data], format };
}

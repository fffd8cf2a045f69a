import * as vscode from 'vscode';
import { messageOf } from '../shared/messageOf';
import { convolveCellOutput } from './commands/convolveCellOutput';
import { convolveImage } from './commands/convolveImage';
import { convolveImages } from './commands/convolveImages';
import { convolveSelection } from './commands/convolveSelection';
import { convolveVariable, type VariableItem } from './commands/convolveVariable';
import { compareImages, findKernel } from './commands/onTwoImages';
import { useSelectionAsKernel } from './commands/useSelectionAsKernel';
import { matrixLanguages } from './hover/languages';
import { matrixHover } from './hover/matrixHover';
import { Labs, labPanelType } from './lab/Labs';
import { labEditor, labSerializer } from './lab/labPanels';
import { lessonPanelType, lessonSerializer, openLesson } from './lesson/openLesson';
import { Memory } from './Memory';
import { Variables } from './variable/Variables';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Convolve', { log: true });
  const memory = new Memory(context.globalState);
  const labs = new Labs({ extensionUri: context.extensionUri, memory, log });
  const variables = new Variables(labs);

  /** Registers a command whose errors become messages. */
  const command = <T extends unknown[]>(id: string, run: (...args: T) => Promise<void>) =>
    vscode.commands.registerCommand(id, async (...args: T) => {
      try {
        await run(...args);
      } catch (error) {
        log.error(`${id}: ${messageOf(error)}`);
        void vscode.window.showErrorMessage(messageOf(error));
      }
    });

  context.subscriptions.push(
    log,
    labs,
    variables,
    command('convolve.image', (uri?: vscode.Uri, selected?: vscode.Uri[]) =>
      convolveImage(labs, uri, selected),
    ),
    command('convolve.compare', (_uri?: vscode.Uri, selected?: vscode.Uri[]) =>
      compareImages(labs, selected),
    ),
    command('convolve.findKernel', (_uri?: vscode.Uri, selected?: vscode.Uri[]) =>
      findKernel(labs, selected),
    ),
    command('convolve.images', (uri?: vscode.Uri, selected?: vscode.Uri[]) =>
      convolveImages(labs, uri, selected),
    ),
    command('convolve.selection', () => convolveSelection(labs)),
    command('convolve.useSelectionAsKernel', () => useSelectionAsKernel(labs)),
    command('convolve.lesson', () => openLesson(context.extensionUri)),
    command('convolve.variable', (item?: VariableItem) => convolveVariable(labs, variables, item)),
    command('convolve.cellOutput', (from?: Parameters<typeof convolveCellOutput>[1]) =>
      convolveCellOutput(labs, from),
    ),
    command('convolve.refreshVariable', () => variables.refresh()),
    command('convolve.refreshAtStops', () => variables.follow(true)),
    command('convolve.keepBetweenStops', () => variables.follow(false)),
    vscode.languages.registerHoverProvider(
      matrixLanguages.map((language) => ({ language })),
      matrixHover,
    ),
    vscode.window.registerCustomEditorProvider('convolve.lab', labEditor(labs), {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    }),
    vscode.window.registerWebviewPanelSerializer(labPanelType, labSerializer(labs)),
    vscode.window.registerWebviewPanelSerializer(
      lessonPanelType,
      lessonSerializer(context.extensionUri),
    ),
  );
}

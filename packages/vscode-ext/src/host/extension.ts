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
  const command = <T extends unknown[]>(
    id: string,
    run: (labs: Labs, ...args: T) => Promise<void>,
  ) =>
    vscode.commands.registerCommand(id, async (...args: T) => {
      try {
        await run(labs, ...args);
      } catch (error) {
        log.error(`${id}: ${messageOf(error)}`);
        void vscode.window.showErrorMessage(messageOf(error));
      }
    });

  context.subscriptions.push(
    log,
    labs,
    variables,
    command('convolve.image', convolveImage),
    command('convolve.compare', compareImages),
    command('convolve.findKernel', findKernel),
    command('convolve.images', convolveImages),
    command('convolve.selection', convolveSelection),
    command('convolve.useSelectionAsKernel', useSelectionAsKernel),
    command('convolve.lesson', () => openLesson(context.extensionUri)),
    command('convolve.variable', (_, item?: VariableItem) =>
      convolveVariable(labs, variables, item),
    ),
    command('convolve.cellOutput', convolveCellOutput),
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

import * as vscode from 'vscode';
import { compareImages } from './commands/compareImages';
import { convolveImage } from './commands/convolveImage';
import { convolveSelection } from './commands/convolveSelection';
import { useSelectionAsKernel } from './commands/useSelectionAsKernel';
import { Labs, labPanelType } from './lab/Labs';
import { labEditor } from './lab/labEditor';
import { labSerializer } from './lab/labSerializer';
import { lessonPanelType, lessonSerializer, openLesson } from './lesson/openLesson';
import { Memory } from './Memory';
import { messageOf } from './messageOf';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Convolve', { log: true });
  const memory = new Memory(context.globalState);
  const labs = new Labs({ extensionUri: context.extensionUri, memory, log });

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
    command('convolve.image', (uri?: vscode.Uri, selected?: vscode.Uri[]) =>
      convolveImage(labs, memory, uri, selected),
    ),
    command('convolve.compare', (uri?: vscode.Uri, selected?: vscode.Uri[]) =>
      compareImages(labs, memory, uri, selected),
    ),
    command('convolve.selection', () => convolveSelection(labs, memory)),
    command('convolve.useSelectionAsKernel', () => useSelectionAsKernel(labs, memory)),
    command('convolve.lesson', () => openLesson(context.extensionUri)),
    vscode.window.registerCustomEditorProvider('convolve.lab', labEditor(labs, memory), {
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

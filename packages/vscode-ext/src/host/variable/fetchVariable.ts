import * as vscode from 'vscode';
import { messageOf } from '../../shared/messageOf';
import { lateProgress } from '../lateProgress';
import { NoArray } from './NoArray';
import { npyOf } from './npyOf';
import { readVariable } from './readVariable';
import { programAt } from './stoppedProgram';

/**
 * Reads a variable as a `.npy` file, with progress and Cancel.
 *
 * @returns Undefined if the person cancelled.
 * @throws Error with a message for people.
 */
export async function fetchVariable(
  expression: string,
  frame: vscode.DebugStackFrame,
): Promise<Uint8Array | undefined> {
  const options = { title: vscode.l10n.t('Reading {0}…', expression), cancellable: true };
  try {
    return await lateProgress(options, async (tell) =>
      npyOf(await readVariable(expression, programAt(frame), tell)),
    );
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    throw new Error(
      error instanceof NoArray
        ? vscode.l10n.t('{0} cannot be shown: {1}.', expression, error.message)
        : vscode.l10n.t('{0} has no value here: {1}', expression, messageOf(error)),
    );
  }
}

import * as vscode from 'vscode';
import type { LabMessage } from '../../shared/protocol';

type Severity = Extract<LabMessage, { type: 'notify' }>['severity'];

/** Shows a message; nothing waits until it is closed. */
export function showNotification(severity: Severity, message: string): void {
  const { showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
  const show = {
    information: showInformationMessage,
    warning: showWarningMessage,
    error: showErrorMessage,
  }[severity];
  void show(message);
}

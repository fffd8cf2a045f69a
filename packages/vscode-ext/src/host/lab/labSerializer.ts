import * as vscode from 'vscode';
import type { LabState } from '../../shared/protocol';
import type { Labs } from './Labs';

/** Brings the labs of a reloaded window back. */
export function labSerializer(labs: Labs): vscode.WebviewPanelSerializer<LabState | undefined> {
  return {
    async deserializeWebviewPanel(panel, state) {
      if (!state?.source) {
        // Closed before its page had come up: there is nothing to bring back.
        panel.dispose();
        return;
      }
      const { source } = state;
      const subject = source.kind === 'image' ? vscode.Uri.parse(source.uri, true) : source;
      labs.adopt(panel, subject, undefined);
    },
  };
}

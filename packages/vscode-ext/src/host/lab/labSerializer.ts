import * as vscode from 'vscode';
import type { LabState } from '../../shared/protocol';
import type { Labs } from './Labs';

/** Brings the labs of a reloaded window back. */
export function labSerializer(labs: Labs): vscode.WebviewPanelSerializer<LabState | undefined> {
  return {
    async deserializeWebviewPanel(panel, state) {
      const isGone = state?.source.kind === 'image' && state.source.uri === '';
      if (!state?.source || isGone) {
        // Closed before its page had come up, or of a variable: there is nothing to bring back.
        panel.dispose();
        return;
      }
      const { source } = state;
      const subject = source.kind === 'image' ? vscode.Uri.parse(source.uri, true) : source;
      labs.adopt(panel, subject, undefined);
    },
  };
}

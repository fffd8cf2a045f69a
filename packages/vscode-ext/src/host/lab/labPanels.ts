import * as vscode from 'vscode';
import type { SavedSource } from '../../shared/protocol';
import { isNumberFile } from './fileKinds';
import type { Labs } from './Labs';

/** "Open With… → Convolution Lab": a read-only editor of an image. */
export function labEditor(labs: Labs): vscode.CustomReadonlyEditorProvider {
  return {
    openCustomDocument: (uri) => ({ uri, dispose() {} }),
    resolveCustomEditor({ uri }, panel) {
      labs.adopt(panel, uri, labs.services.memory.startSettings(undefined, isNumberFile(uri)));
    },
  };
}

/** Brings the labs of a reloaded window back. */
export function labSerializer(
  labs: Labs,
): vscode.WebviewPanelSerializer<{ readonly source: SavedSource } | undefined> {
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

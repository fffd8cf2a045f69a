import type * as vscode from 'vscode';
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

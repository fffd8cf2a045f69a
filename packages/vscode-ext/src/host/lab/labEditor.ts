import type * as vscode from 'vscode';
import type { Memory } from '../Memory';
import type { Labs } from './Labs';
import { isNumberFile } from './numberFiles';

/** "Open With… → Convolution Lab": a read-only editor of an image. */
export function labEditor(labs: Labs, memory: Memory): vscode.CustomReadonlyEditorProvider {
  return {
    openCustomDocument: (uri) => ({ uri, dispose() {} }),
    resolveCustomEditor({ uri }, panel) {
      labs.adopt(panel, uri, memory.startSettings(undefined, isNumberFile(uri)));
    },
  };
}

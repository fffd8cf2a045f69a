import * as vscode from 'vscode';
import { base64Bytes } from './base64';
import type { Child, Program } from './Program';

/** The frame that is in focus in the debugger; undefined where no program has stopped. */
export function focusedFrame(): vscode.DebugStackFrame | undefined {
  const item = vscode.debug.activeStackItem;
  return item instanceof vscode.DebugStackFrame ? item : undefined;
}

/** A program that has stopped at a frame. */
export function programAt({ session, frameId }: vscode.DebugStackFrame): Program {
  return {
    type: session.type,
    // The clipboard's context is the one in which adapters print a value whole.
    async evaluate(expression) {
      return session.customRequest('evaluate', { expression, frameId, context: 'clipboard' });
    },
    async readMemory(memoryReference, offset, count) {
      const { data = '' } = await session.customRequest('readMemory', {
        memoryReference,
        offset,
        count,
      });
      return base64Bytes(data);
    },
    async children(variablesReference): Promise<readonly Child[]> {
      const { variables } = await session.customRequest('variables', { variablesReference });
      return variables;
    },
  };
}

import * as vscode from 'vscode';
import type { Labs } from '../lab/Labs';
import { fetchVariable } from '../variable/fetchVariable';
import { focusedFrame } from '../variable/stoppedProgram';
import type { Variables } from '../variable/Variables';
import { openLabs } from './openLabs';

/** What VS Code gives to commands of the Variables view. */
export interface VariableItem {
  readonly variable?: { readonly name?: string; readonly evaluateName?: string };
}

/**
 * "Convolve Variable…": shows a variable of a stopped program in a lab: the one that was clicked on in
 * the Variables view, or the expression that is selected in the editor or typed.
 */
export async function convolveVariable(
  labs: Labs,
  variables: Variables,
  item?: VariableItem,
): Promise<void> {
  const frame = focusedFrame();
  if (!frame) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Start debugging and stop at a breakpoint; then choose "Convolve Variable…".'),
    );
    return;
  }
  const expression = item?.variable ? nameOf(item.variable) : await chosenExpression();
  if (expression === undefined) return;
  const bytes = await fetchVariable(expression, frame);
  if (!bytes) return;
  const name = expression.length > 40 ? `${expression.slice(0, 40)}…` : expression;
  const subject = { kind: 'array', name, bytes } as const;
  const [lab] = await openLabs(labs, [subject], undefined, variables.column);
  if (lab) variables.add(lab, expression);
}

function nameOf({ name, evaluateName }: NonNullable<VariableItem['variable']>): string {
  if (evaluateName) return evaluateName;
  throw new Error(
    vscode.l10n.t(
      'This debugger has no expression for {0}. Select an expression in the editor instead.',
      name ?? '',
    ),
  );
}

/** The selected expression, the word at the cursor, or what is typed. */
async function chosenExpression(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const { document, selection } = editor ?? {};
  const word = selection && document?.getWordRangeAtPosition(selection.active);
  const range = selection?.isEmpty ? word : selection;
  const text = (range && document?.getText(range).trim()) ?? '';
  if (text !== '' && selection && !selection.isEmpty) return text;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Convolve Variable'),
    prompt: vscode.l10n.t('A variable or an expression of the stopped program'),
    value: text,
    // A lab in front takes the focus back when the palette closes.
    ignoreFocusOut: true,
  });
  return typed?.trim() || undefined;
}

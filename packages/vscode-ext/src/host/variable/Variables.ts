import * as vscode from 'vscode';
import { messageOf } from '../../shared/messageOf';
import type { LabPanel } from '../lab/LabPanel';
import type { Labs } from '../lab/Labs';
import { fetchVariable } from './fetchVariable';
import { focusedFrame } from './stoppedProgram';

/** A lab of a variable. */
interface Shown {
  readonly expression: string;
  /** Whether it is read again whenever the program stops. */
  atStops: boolean;
}

/** The labs of variables, and which of them are read again at every stop. */
export class Variables implements vscode.Disposable {
  private readonly shown = new Map<LabPanel, Shown>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly labs: Labs) {
    this.disposables = [
      vscode.debug.onDidChangeActiveStackItem(() => void this.stopped()),
      labs.onDidChangeFront(() => this.tell()),
    ];
  }

  /**
   * Where variables are shown: beside the program's text, which the debugger brings to the front at each
   * stop; all in one column, so that none gets narrow.
   */
  get column(): vscode.ViewColumn {
    return [...this.shown.keys()].at(-1)?.column ?? vscode.ViewColumn.Beside;
  }

  /** Makes a lab one of a variable. */
  add(lab: LabPanel, expression: string): void {
    this.shown.set(lab, { expression, atStops: false });
    this.tell();
  }

  /** Reads the variable of the lab in front again. */
  async refresh(): Promise<void> {
    const [lab, shown] = this.front();
    const frame = focusedFrame();
    if (!frame) {
      throw new Error(vscode.l10n.t('{0} is read when the program has stopped.', shown.expression));
    }
    await read(lab, shown, frame);
  }

  /** Has the variable of the lab in front read at every stop, or no longer. */
  async follow(atStops: boolean): Promise<void> {
    const [, shown] = this.front();
    shown.atStops = atStops;
    this.tell();
    if (atStops && focusedFrame()) await this.refresh();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private front(): [LabPanel, Shown] {
    const lab = this.labs.current;
    const shown = lab && this.shown.get(lab);
    if (!shown) throw new Error(vscode.l10n.t('The lab in front does not show a variable.'));
    return [lab, shown];
  }

  private async stopped(): Promise<void> {
    const frame = focusedFrame();
    if (!frame) return;
    for (const [lab, shown] of this.shown) {
      if (!shown.atStops) continue;
      try {
        await read(lab, shown, frame);
      } catch (error) {
        lab.post({ type: 'gone', message: messageOf(error) });
      }
    }
  }

  /** Tells VS Code which commands the lab in front has. */
  private tell(): void {
    const open = this.labs.all;
    for (const lab of this.shown.keys()) if (!open.has(lab)) this.shown.delete(lab);
    const { current } = this.labs;
    const shown = current && this.shown.get(current);
    const set = (name: string, value: boolean) =>
      void vscode.commands.executeCommand('setContext', `convolve.${name}`, value);
    set('showsVariable', shown !== undefined);
    set('refreshesAtStops', shown?.atStops ?? false);
  }
}

async function read(lab: LabPanel, shown: Shown, frame: vscode.DebugStackFrame): Promise<void> {
  const bytes = await fetchVariable(shown.expression, frame);
  if (bytes) await lab.replace(bytes);
}

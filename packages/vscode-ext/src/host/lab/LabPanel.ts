import * as vscode from 'vscode';
import type { LabSettings } from '../../shared/labSettings';
import type { HostMessage, LabMessage, Source } from '../../shared/protocol';
import { keepKernel } from '../kernels/keepKernel';
import { keptKernels } from '../kernels/keptKernels';
import type { Memory } from '../Memory';
import { messageOf } from '../messageOf';
import { readSource } from './imageSource';
import { savePicture } from './savePicture';
import { showNotification } from './showNotification';
import { watchFile } from './watchFile';

/** What a lab is opened on: a picture file, or the numbers of a matrix. */
export type Subject = vscode.Uri | Extract<Source, { kind: 'matrix' }>;

/** What all labs of the extension share. */
export interface LabServices {
  readonly extensionUri: vscode.Uri;
  readonly memory: Memory;
  readonly log: vscode.LogOutputChannel;
}

/** The host's side of one lab: it reads, writes and answers what the page says. */
export class LabPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  /** What waits until the page can take messages. */
  private waiting: HostMessage[] = [];
  private listening = false;
  private closed = false;
  private asleep = false;

  /**
   * @param settings What the page starts with; undefined where it has a saved state.
   * @param page Makes the page's HTML, for those settings.
   */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    readonly subject: Subject,
    private settings: LabSettings | undefined,
    private readonly services: LabServices,
    private readonly page: (settings: LabSettings | undefined) => string,
  ) {
    panel.webview.html = page(settings);
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: LabMessage) => this.answer(message)),
      panel.onDidChangeViewState(() => {
        // A page that VS Code throws away while it is hidden says `ready` again when it is back.
        if (!panel.visible && !panel.options.retainContextWhenHidden) this.listening = false;
        if (panel.visible) this.wake();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('convolve.kernels')) this.postKept();
      }),
    );
    if (this.uri) this.disposables.push(watchFile(this.uri, () => void this.reload()));
  }

  /** What the lab's tab shows. */
  get title(): string {
    return this.panel.title;
  }

  /** Sends a message as soon as the page can take it, unless the lab is closed meanwhile. */
  post(message: HostMessage): void {
    if (this.closed) return;
    if (this.listening) {
      void this.panel.webview.postMessage(message);
      return;
    }
    // Of what is shown, only the last counts.
    this.waiting = this.waiting.filter(({ type }) => type !== 'preview' && type !== 'use');
    this.waiting.push(message);
  }

  /** Brings the lab to the front, with the keyboard in it unless told otherwise. */
  reveal(preserveFocus = false): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** Gives up the page of a hidden lab, with its pictures; its saved state stays. */
  sleep(): void {
    if (this.asleep || this.panel.visible) return;
    this.asleep = true;
    this.listening = false;
    this.panel.webview.html = '<!DOCTYPE html>';
  }

  private wake(): void {
    if (!this.asleep) return;
    this.asleep = false;
    this.panel.webview.html = this.page(this.settings);
  }

  /** Closes the lab. */
  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.closed = true;
    for (const disposable of this.disposables) disposable.dispose();
  }

  private get uri(): vscode.Uri | undefined {
    return this.subject instanceof vscode.Uri ? this.subject : undefined;
  }

  private async answer(message: LabMessage): Promise<void> {
    try {
      await this.act(message);
    } catch (error) {
      this.services.log.error(`${message.type}: ${messageOf(error)}`);
      void vscode.window.showErrorMessage(messageOf(error));
    }
  }

  private async act(message: LabMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.show(message.uri !== undefined);
      case 'unloadable':
        return this.reload(true);
      case 'computed': {
        const { kernel, rows, cols, milliseconds } = message;
        return this.services.log.info(
          `${kernel}: ${rows}×${cols} in ${milliseconds.toFixed(1)} ms`,
        );
      }
      case 'remember':
        return this.services.memory.remember(message.choices);
      case 'reset':
        return this.reset();
      case 'save':
        return this.save(message.name, message.png);
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      case 'keepKernel':
        return keepKernel(message.kernel);
      case 'notify':
        return showNotification(message.severity, message.message);
    }
  }

  private async show(restored: boolean): Promise<void> {
    const settings = restored ? undefined : this.settings;
    try {
      const source = await this.read();
      // From here on the page has them in its own state.
      this.settings = undefined;
      this.listening = true;
      this.post({ type: 'show', source, ...(settings && { settings }) });
    } catch (error) {
      this.listening = true;
      this.post({ type: 'gone', message: messageOf(error) });
    }
    this.postKept();
    const waiting = this.waiting;
    this.waiting = [];
    for (const message of waiting) this.post(message);
  }

  private async reset(): Promise<void> {
    const { memory } = this.services;
    await memory.reset();
    const settings = memory.startSettings(undefined, this.uri === undefined);
    this.post({ type: 'reset', settings });
  }

  private async reload(withBytes = false): Promise<void> {
    // A page asks for bytes, which it may do before it is told what to show.
    if (!this.listening && !withBytes) return;
    try {
      this.post({ type: 'reload', source: await this.read(withBytes) });
    } catch (error) {
      this.post({ type: 'gone', message: messageOf(error) });
    }
  }

  private async read(withBytes = false): Promise<Source> {
    const { subject } = this;
    return subject instanceof vscode.Uri
      ? readSource(subject, this.panel.webview, withBytes)
      : subject;
  }

  private postKept(): void {
    if (this.listening) this.post({ type: 'kernels', kernels: keptKernels() });
  }

  private async save(name: string, png: Uint8Array): Promise<void> {
    let target: vscode.Uri | undefined;
    try {
      target = await savePicture(name, png, this.uri);
    } finally {
      const path = target && vscode.workspace.asRelativePath(target);
      this.post({ type: 'saved', ...(path !== undefined && { path }) });
    }
  }
}

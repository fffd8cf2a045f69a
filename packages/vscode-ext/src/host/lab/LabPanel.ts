import * as vscode from 'vscode';
import type { LabSettings } from '../../shared/labSettings';
import { messageOf } from '../../shared/messageOf';
import type { HostMessage, LabMessage, SavedFormat, Source } from '../../shared/protocol';
import { keepKernel } from '../kernels/keepKernel';
import { keptKernels } from '../kernels/keptKernels';
import { tryKernel } from '../kernels/readKernel';
import type { Memory } from '../Memory';
import { labHtml, labOptions } from './labWebview';
import { Outbox } from './Outbox';
import { PageFiles } from './PageFiles';
import { readImage, readSource } from './readSource';
import { hasNumbers, type Subject, uriOf } from './Subject';
import { saveResult } from './saveResult';
import { watchFile } from './watchFile';

/** So long the status bar says that something was copied. */
const copiedMilliseconds = 3000;

/** What all labs of the extension share. */
export interface LabServices {
  readonly extensionUri: vscode.Uri;
  readonly memory: Memory;
  readonly log: vscode.LogOutputChannel;
}

/** The host's side of one lab: it reads, writes and answers what the page says. */
export class LabPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly outbox: Outbox;
  private asleep = false;
  private readonly files = new PageFiles((message) => this.post(message));
  private watching: vscode.Disposable | undefined;

  /**
   * @param settings What the page starts with; undefined where it has a saved state.
   */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: Subject,
    private settings: LabSettings | undefined,
    private readonly services: LabServices,
  ) {
    this.outbox = new Outbox(panel.webview);
    panel.webview.options = labOptions(services.extensionUri, shown);
    this.load();
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: LabMessage) => this.answer(message)),
      panel.onDidChangeViewState(() => {
        // A page that VS Code throws away while it is hidden says `ready` again when it is back.
        if (!panel.visible && !panel.options.retainContextWhenHidden) this.outbox.pause();
        if (panel.visible) this.wake();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('convolve.kernels') || !this.outbox.isOpen) return;
        this.post({ type: 'kernels', kernels: keptKernels() });
      }),
    );
    this.watch();
  }

  get subject(): Subject {
    return this.shown;
  }

  /** Shows the same file at its new place; the result and all settings stay. */
  async follow(uri: vscode.Uri, title: string): Promise<void> {
    this.shown = uri;
    this.panel.title = title;
    this.panel.webview.options = labOptions(this.services.extensionUri, uri);
    this.watch();
    if (this.outbox.isOpen)
      this.post({ type: 'renamed', source: await readImage(uri, this.panel.webview, false) });
  }

  private watch(): void {
    this.watching?.dispose();
    const uri = uriOf(this.shown);
    this.watching = uri && watchFile(uri, () => void this.reload());
  }

  /** What the lab's tab shows. */
  get title(): string {
    return this.panel.title;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  /** Sends a message as soon as the page can take it. */
  post(message: HostMessage): void {
    this.outbox.post(message);
  }

  /** Compares the lab's results with another image, or finds the kernel that makes it of the lab's. */
  async postOther(type: 'compare' | 'find', uri: vscode.Uri): Promise<void> {
    // With its bytes: the webview may not load files of other folders.
    this.post({ type, source: await readImage(uri, this.panel.webview, true) });
  }

  /** Brings the lab to the front, by default with the keyboard in it. */
  reveal(preserveFocus = false): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** Applies the lab's settings to another image. */
  async convert(image: vscode.Uri, format: SavedFormat): Promise<Uint8Array> {
    const source = await readImage(image, this.panel.webview, true);
    return this.files.ask({ type: 'convert', source, format });
  }

  /** Shows other bytes; kernel, settings and view stay. */
  async replace(bytes: Uint8Array): Promise<void> {
    if (this.shown instanceof vscode.Uri || this.shown.kind === 'matrix') return;
    this.shown = { ...this.shown, bytes };
    await this.reload();
  }

  /** Gives up the page of a hidden lab, with its images; its saved state stays. */
  sleep(): void {
    if (this.asleep || this.panel.visible) return;
    this.asleep = true;
    this.files.giveUp();
    this.outbox.pause();
    this.panel.webview.html = '<!DOCTYPE html>';
  }

  private wake(): void {
    if (!this.asleep) return;
    this.asleep = false;
    this.load();
  }

  private load(): void {
    const { webview } = this.panel;
    webview.html = labHtml(webview, this.services.extensionUri, this.shown, this.settings);
  }

  /** Closes the lab. */
  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.outbox.close();
    this.files.close();
    this.watching?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
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
        return this.save(message.name, message.formats);
      case 'file':
        return this.files.answer(message.id, message.bytes);
      case 'noFile':
        return this.files.answer(message.id, new Error(message.message));
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), copiedMilliseconds);
        return;
      case 'readKernel':
        return this.post({ type: 'kernelRead', ...tryKernel(message.text) });
      case 'keepKernel':
        return keepKernel(message.kernel);
      case 'notify':
        if (message.severity === 'warning') void vscode.window.showWarningMessage(message.message);
        else void vscode.window.showInformationMessage(message.message);
    }
  }

  private async show(restored: boolean): Promise<void> {
    const settings = restored ? undefined : this.settings;
    let first: HostMessage;
    try {
      first = { type: 'show', source: await this.read(), ...(settings && { settings }) };
      // From here on the page has them in its own state.
      this.settings = undefined;
    } catch (error) {
      first = { type: 'gone', message: messageOf(error) };
    }
    this.outbox.open(first, { type: 'kernels', kernels: keptKernels() });
  }

  private async reset(): Promise<void> {
    const { memory } = this.services;
    await memory.reset();
    const settings = memory.startSettings(undefined, hasNumbers(this.subject));
    this.post({ type: 'reset', settings });
  }

  private async reload(withBytes = false): Promise<void> {
    // A page asks for bytes, which it may do before it is told what to show.
    if (!this.outbox.isOpen && !withBytes) return;
    try {
      this.post({ type: 'reload', source: await this.read(withBytes) });
    } catch (error) {
      this.post({ type: 'gone', message: messageOf(error) });
    }
  }

  private read(withBytes = false): Promise<Source> {
    return readSource(this.shown, this.panel.webview, withBytes);
  }

  private async save(name: string, formats: readonly SavedFormat[]): Promise<void> {
    let target: vscode.Uri | undefined;
    try {
      target = await saveResult(name, formats, uriOf(this.shown), (format) =>
        this.files.ask({ type: 'encode', format }),
      );
    } finally {
      const path = target && vscode.workspace.asRelativePath(target);
      this.post({ type: 'saved', ...(path !== undefined && { path }) });
    }
  }
}

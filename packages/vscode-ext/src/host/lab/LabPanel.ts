import * as vscode from 'vscode';
import type { LabSettings } from '../../shared/labSettings';
import type { HostMessage, LabMessage, SavedFormat, Source } from '../../shared/protocol';
import { keepKernel } from '../kernels/keepKernel';
import { keptKernels } from '../kernels/keptKernels';
import { kernelOf } from '../kernels/kernelOf';
import type { Memory } from '../Memory';
import { messageOf } from '../messageOf';
import { readSetting } from '../settings/readSetting';
import { readSource } from './imageSource';
import { isNumberFile } from './numberFiles';
import { saveResult } from './saveResult';
import { showNotification } from './showNotification';
import { watchFile } from './watchFile';

/** The bytes of a `.npy` file or a picture that is on no disk, as of a variable or a cell's output. */
export interface BytesSubject {
  readonly kind: 'array' | 'picture';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a lab is opened on: a file, the numbers of a matrix, or bytes. */
export type Subject = vscode.Uri | Extract<Source, { kind: 'matrix' }> | BytesSubject;

/** Whether a lab shows numbers that are seldom grey values. */
export function hasNumbers(subject: Subject): boolean {
  return subject instanceof vscode.Uri ? isNumberFile(subject) : subject.kind !== 'picture';
}

/** So long the status bar says that something was copied. */
const copiedMilliseconds = 3000;

/** What all labs of the extension share. */
export interface LabServices {
  readonly extensionUri: vscode.Uri;
  readonly memory: Memory;
  readonly log: vscode.LogOutputChannel;
}

/** What a lab's webview gets for what it is opened on. */
export interface LabPageMaker {
  /** @param settings What the page starts with; undefined where it has a saved state. */
  html(subject: Subject, settings: LabSettings | undefined): string;
  /** Which files it may load. */
  options(subject: Subject): vscode.WebviewOptions;
}

type FileRequest =
  | Omit<Extract<HostMessage, { type: 'encode' }>, 'id'>
  | Omit<Extract<HostMessage, { type: 'convert' }>, 'id'>;

function closedError(): Error {
  return new Error(vscode.l10n.t('The lab was closed.'));
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The host's side of one lab: it reads, writes and answers what the page says. */
export class LabPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  /** What waits until the page can take messages. */
  private waiting: HostMessage[] = [];
  private listening = false;
  private closed = false;
  private asleep = false;
  /** What waits for files that the page makes. */
  private readonly files = new Map<number, Waiting>();
  private asked = 0;
  private watching: vscode.Disposable | undefined;

  /**
   * @param settings What the page starts with; undefined where it has a saved state.
   */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: Subject,
    private settings: LabSettings | undefined,
    private readonly services: LabServices,
    private readonly page: LabPageMaker,
  ) {
    panel.webview.html = page.html(shown, settings);
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
    this.watch();
  }

  get subject(): Subject {
    return this.shown;
  }

  /** Shows the same file at its new place; the result and all settings stay. */
  async follow(uri: vscode.Uri, title: string): Promise<void> {
    this.shown = uri;
    this.panel.title = title;
    this.panel.webview.options = this.page.options(uri);
    this.watch();
    if (this.listening)
      this.post({ type: 'renamed', source: await readSource(uri, this.panel.webview, false) });
  }

  private watch(): void {
    this.watching?.dispose();
    this.watching = this.uri && watchFile(this.uri, () => void this.reload());
  }

  /** What the lab's tab shows. */
  get title(): string {
    return this.panel.title;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
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

  /** Compares the lab's results with another image. */
  async compare(uri: vscode.Uri): Promise<void> {
    // With its bytes: the webview may not load files of other folders.
    this.post({ type: 'compare', source: await readSource(uri, this.panel.webview, true) });
  }

  /** Finds the kernel that makes another image of the lab's. */
  async find(uri: vscode.Uri): Promise<void> {
    this.post({ type: 'find', source: await readSource(uri, this.panel.webview, true) });
  }

  /** Brings the lab to the front, by default with the keyboard in it. */
  reveal(preserveFocus = false): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Applies the lab's settings to another image. */
  async convert(image: vscode.Uri, format: SavedFormat): Promise<Uint8Array> {
    const source = await readSource(image, this.panel.webview, true);
    return this.ask({ type: 'convert', source, format });
  }

  /** Shows other bytes; kernel, settings and view stay. */
  async replace(bytes: Uint8Array): Promise<void> {
    if (this.shown instanceof vscode.Uri || this.shown.kind === 'matrix') return;
    this.shown = { ...this.shown, bytes };
    await this.reload();
  }

  /** Gives up the page of a hidden lab, with its pictures; its saved state stays. */
  sleep(): void {
    if (this.asleep || this.panel.visible) return;
    this.asleep = true;
    this.giveUpFiles();
    this.listening = false;
    this.panel.webview.html = '<!DOCTYPE html>';
  }

  private wake(): void {
    if (!this.asleep) return;
    this.asleep = false;
    this.panel.webview.html = this.page.html(this.shown, this.settings);
  }

  /** Closes the lab. */
  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.closed = true;
    this.giveUpFiles();
    this.watching?.dispose();
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
        return this.save(message.name, message.formats);
      case 'file':
        return this.answerFile(message.id)?.resolve(message.bytes);
      case 'noFile':
        return this.answerFile(message.id)?.reject(new Error(message.message));
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), copiedMilliseconds);
        return;
      case 'readKernel':
        return this.post({ type: 'kernelRead', ...kernelOf(message.text) });
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
    const settings = memory.startSettings(undefined, hasNumbers(this.subject));
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
    if (subject instanceof vscode.Uri) return readSource(subject, this.panel.webview, withBytes);
    if (subject.kind === 'matrix') return subject;
    const { name, bytes } = subject;
    const maxMegapixels = readSetting<number>('maxMegapixels');
    return { kind: 'image', name, uri: '', address: '', bytes, maxMegapixels };
  }

  private postKept(): void {
    if (this.listening) this.post({ type: 'kernels', kernels: keptKernels() });
  }

  /** Asks the page for a file. */
  private ask(message: FileRequest): Promise<Uint8Array> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(closedError());
      this.files.set(id, { resolve, reject });
      this.post({ ...message, id });
    });
  }

  /** Nobody answers any more. */
  private giveUpFiles(): void {
    for (const { reject } of this.files.values()) reject(closedError());
    this.files.clear();
  }

  private answerFile(id: number): Waiting | undefined {
    const waiting = this.files.get(id);
    this.files.delete(id);
    return waiting;
  }

  private async save(name: string, formats: readonly SavedFormat[]): Promise<void> {
    let target: vscode.Uri | undefined;
    try {
      target = await saveResult(name, formats, this.uri, (format) =>
        this.ask({ type: 'encode', format }),
      );
    } finally {
      const path = target && vscode.workspace.asRelativePath(target);
      this.post({ type: 'saved', ...(path !== undefined && { path }) });
    }
  }
}

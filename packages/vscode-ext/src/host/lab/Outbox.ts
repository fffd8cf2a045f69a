import type * as vscode from 'vscode';
import type { HostMessage } from '../../shared/protocol';

/** Messages to a page, which wait until it can take them. */
export class Outbox {
  private waiting: HostMessage[] = [];
  private listening = false;
  private closed = false;

  constructor(private readonly webview: vscode.Webview) {}

  /** Whether the page takes messages now. */
  get isOpen(): boolean {
    return this.listening;
  }

  /** Sends a message as soon as the page can take it, unless the page is gone meanwhile. */
  post(message: HostMessage): void {
    if (this.closed) return;
    if (this.listening) {
      void this.webview.postMessage(message);
      return;
    }
    // Of what is shown, only the last counts.
    this.waiting = this.waiting.filter(({ type }) => type !== 'preview' && type !== 'use');
    this.waiting.push(message);
  }

  /** The page can take messages: these first, and then those that have waited. */
  open(...first: readonly HostMessage[]): void {
    const messages = [...first, ...this.waiting];
    this.waiting = [];
    this.listening = true;
    for (const message of messages) this.post(message);
  }

  /** The page is gone, and another one will listen. */
  pause(): void {
    this.listening = false;
  }

  /** The page is gone for good. */
  close(): void {
    this.closed = true;
  }
}

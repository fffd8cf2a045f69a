import * as vscode from 'vscode';
import type { HostMessage } from '../../shared/protocol';

type FileRequest =
  | Omit<Extract<HostMessage, { type: 'encode' }>, 'id'>
  | Omit<Extract<HostMessage, { type: 'convert' }>, 'id'>;

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The files that a lab's page makes for the host, each asked for by a number. */
export class PageFiles {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private closed = false;

  constructor(private readonly post: (message: HostMessage) => void) {}

  /** Asks the page for a file. */
  ask(message: FileRequest): Promise<Uint8Array> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(closedError());
      this.waiting.set(id, { resolve, reject });
      this.post({ ...message, id });
    });
  }

  /** Hands on what the page has made, or why it could not. */
  answer(id: number, file: Uint8Array | Error): void {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (file instanceof Error) asked?.reject(file);
    else asked?.resolve(file);
  }

  /** The page is gone, and answers nothing that it was asked. */
  giveUp(): void {
    for (const id of this.waiting.keys()) this.answer(id, closedError());
  }

  /** The page is gone for good. */
  close(): void {
    this.closed = true;
    this.giveUp();
  }
}

function closedError(): Error {
  return new Error(vscode.l10n.t('The lab was closed.'));
}

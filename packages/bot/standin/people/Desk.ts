import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { World } from '../state/World.js';
import { Inquiry } from './Inquiry.js';

export interface DeskOptions {
  /** Whether a message only says how far the work is. */
  readonly isProgress: (message: APIMessage) => boolean;
  /** How long people wait for an answer, in milliseconds. */
  readonly patience: number;
}

/** Keeps what was asked, by an interaction's token or a message's id, with the answers to it. */
export class Desk {
  readonly inquiries = new Map<string, Inquiry>();
  readonly patience: number;
  readonly #isProgress: (message: APIMessage) => boolean;

  constructor(
    readonly world: World,
    { isProgress, patience }: DeskOptions,
  ) {
    this.patience = patience;
    this.#isProgress = isProgress;
    world.events.on('answer', (request, message) => this.inquiries.get(request)?.note(message));
    world.events.on('response', ({ payload }) => this.inquiries.get(payload.token)?.check());
  }

  open(request: string, what: string): Inquiry {
    const inquiry = new Inquiry(this, what);
    this.inquiries.set(request, inquiry);
    return inquiry;
  }

  isProgress(message: APIMessage): boolean {
    return Boolean((message.flags ?? 0) & MessageFlags.Loading) || this.#isProgress(message);
  }
}

import type { APIMessage } from 'discord-api-types/v10';
import { type Answer, readAnswer } from './Answer.js';
import type { Desk } from './Desk.js';

/** Something that a person asked, and every answer to it. */
export class Inquiry {
  /** The final answers. A bot that works well gives exactly one. */
  readonly answers: Answer[] = [];
  /** What was shown on the way to it. */
  readonly progress: Answer[] = [];
  /** When it was asked, and when the first final answer came: `performance.now()`. */
  readonly askedAt = performance.now();
  answeredAt: number | undefined;
  /** Whether it needs no answer: a modal or choices were one, or the bot need not care. */
  quiet = false;
  readonly #waiting = new Set<() => void>();

  constructor(
    readonly desk: Desk,
    /** What was asked, for messages of errors. */
    readonly what: string,
  ) {}

  /** Notes a message of the bot, as it stands now. */
  note(message: APIMessage): void {
    const answer = readAnswer(this.desk.world, message);
    if (this.desk.isProgress(message)) this.progress.push(answer);
    else {
      this.answeredAt ??= performance.now();
      this.answers.push(answer);
    }
    for (const check of this.#waiting) check();
  }

  /** The final answer. */
  async final(): Promise<Answer> {
    await this.until(() => this.answers.length > 0, 'no final answer');
    return this.answers.at(-1)!;
  }

  /** Waits until something holds; it is asked after each message of the bot. */
  until(holds: () => boolean, missing: string): Promise<void> {
    const { patience } = this.desk;
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        settle();
      };
      const check = () => {
        if (holds()) done(resolve);
      };
      const timer = setTimeout(() => {
        const last = this.progress.at(-1)?.text;
        const seen = last === undefined ? '' : `, last seen: ${last}`;
        const error = new Error(`${missing} to ${this.what} within ${patience} ms${seen}`);
        done(() => reject(error));
      }, patience);
      this.#waiting.add(check);
      check();
    });
  }

  /** Looks again whether what is waited for holds. */
  check(): void {
    for (const check of this.#waiting) check();
  }
}

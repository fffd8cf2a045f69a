import { FairSlots } from '../jobs/FairSlots.js';
import type { Input, Job } from '../jobs/job.js';
import { fetchImage } from './fetchImage.js';
import { type DownloadOptions, ImageSource } from './ImageSource.js';

/** How many images of anybody's addresses are downloaded at once, … */
export const MOST_FROM_ANYWHERE = 16;
/** … of these by one person, … */
const MOST_PER_PERSON = 2;
/** … and from one host. */
const MOST_PER_HOST = 4;

/** Where an image is. */
type Place = Extract<Input, { url: string }>;

/** What `Downloads` needs. */
export interface DownloadsOptions extends DownloadOptions {
  /** How many jobs are worked on at once: twice as many attachments are downloaded. */
  readonly processes: number;
  /** The largest image, in bytes. */
  readonly maxBytes: number;
}

/**
 * The downloads of all jobs. Each has a place, for which people wait in turn: attachments, which
 * come from Discord, and addresses, which are as slow as their owners like, wait apart, and
 * neither has a place among the work.
 */
export class Downloads {
  readonly #maxBytes: number;
  readonly #attachments: { readonly source: ImageSource; readonly places: FairSlots };
  readonly #anywhere: { readonly source: ImageSource; readonly places: FairSlots };

  constructor(options: DownloadsOptions) {
    const { processes, attachmentHosts, maxBytes } = options;
    this.#maxBytes = maxBytes;
    this.#attachments = {
      source: new ImageSource(options, attachmentHosts),
      places: new FairSlots(2 * processes, processes),
    };
    this.#anywhere = {
      source: new ImageSource(options),
      places: new FairSlots(MOST_FROM_ANYWHERE, MOST_PER_PERSON, MOST_PER_HOST),
    };
  }

  /** How many jobs wait for a place. */
  get waiting(): number {
    return this.#attachments.places.waiting + this.#anywhere.places.waiting;
  }

  /** Whether an address that anybody gave would be asked at once; other jobs do not wait for long. */
  hasRoomFor({ person, input }: Job): boolean {
    return input.kind !== 'url' || this.#anywhere.places.hasRoomFor(person, hostOf(input.url));
  }

  /** Resolves with what gives the place back, in the person's turn. */
  enter(person: string, { kind, url }: Place): Promise<() => void> {
    return kind === 'attachment'
      ? this.#attachments.places.acquire(person)
      : this.#anywhere.places.acquire(person, hostOf(url));
  }

  /** Downloads an image that has a place. */
  fetch({ kind, url }: Place, signal: AbortSignal): Promise<Uint8Array> {
    const { source } = kind === 'attachment' ? this.#attachments : this.#anywhere;
    return fetchImage(url, source, { signal, maxBytes: this.#maxBytes });
  }

  /** Lets everyone fail who waits for a place. */
  clear(error: Error): void {
    this.#attachments.places.clear(error);
    this.#anywhere.places.clear(error);
  }

  async close(): Promise<void> {
    await Promise.all([this.#attachments.source.close(), this.#anywhere.source.close()]);
  }
}

/** What is no address is refused before anybody is asked. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

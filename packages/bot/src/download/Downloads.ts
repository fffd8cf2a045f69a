import type { Limits } from '../config.js';
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
interface DownloadsOptions extends DownloadOptions {
  readonly limits: Pick<Limits, 'processes' | 'downloadBytes'>;
}

/**
 * The downloads of all jobs. Each has a place, for which people wait in turn: attachments, which
 * come from Discord, and addresses, which are as slow as their owners like, wait apart, and
 * neither has a place among the work.
 */
export class Downloads {
  readonly #maxBytes: number;
  readonly #of: Readonly<Record<Place['kind'], { source: ImageSource; places: FairSlots }>>;

  constructor(options: DownloadsOptions) {
    const { attachmentHosts, limits } = options;
    this.#maxBytes = limits.downloadBytes;
    this.#of = {
      attachment: {
        source: new ImageSource(options, attachmentHosts),
        // Twice as many as there are jobs at work.
        places: new FairSlots(2 * limits.processes, limits.processes),
      },
      url: {
        source: new ImageSource(options),
        places: new FairSlots(MOST_FROM_ANYWHERE, MOST_PER_PERSON, MOST_PER_HOST),
      },
    };
  }

  /** How many jobs wait for a place. */
  get waiting(): number {
    return this.#of.attachment.places.waiting + this.#of.url.places.waiting;
  }

  /** Whether an address that anybody gave would be asked at once; other jobs do not wait for long. */
  hasRoomFor({ person, input }: Job): boolean {
    return input.kind !== 'url' || this.#of.url.places.hasRoomFor(person, hostOf(input));
  }

  /** Resolves with what gives the place back, in the person's turn. */
  enter(person: string, place: Place): Promise<() => void> {
    return this.#of[place.kind].places.acquire(person, hostOf(place));
  }

  /** Downloads an image that has a place. */
  fetch({ kind, url }: Place, signal: AbortSignal): Promise<Uint8Array> {
    return fetchImage(url, this.#of[kind].source, { signal, maxBytes: this.#maxBytes });
  }

  /** Lets everyone fail who waits for a place. */
  clear(error: Error): void {
    for (const { places } of Object.values(this.#of)) places.clear(error);
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#of).map(({ source }) => source.close()));
  }
}

/** The host whose places are counted: none for Discord's. What is no address is refused before anybody is asked. */
function hostOf({ kind, url }: Place): string | undefined {
  if (kind === 'attachment') return undefined;
  return URL.canParse(url) ? new URL(url).host : '';
}

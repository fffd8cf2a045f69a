import type { BaseInteraction } from 'discord.js';
import type { SourceReference } from '../controls/AnswerState.js';
import type { MenuTab } from '../controls/menus.js';
import type { Input, Job, Recipe } from '../jobs/job.js';
import { type Locale, localeOf } from '../locale/locale.js';
import { isHidden } from './isHidden.js';
import { nameFromUrl } from './nameFromUrl.js';

/** An image that somebody posted or named. */
export interface Image {
  /** Whether Discord keeps it, or it may be anywhere. */
  readonly kind: 'attachment' | 'url';
  readonly url: string;
  readonly name: string;
  /** What was hidden stays hidden. */
  readonly spoiler: boolean;
}

/** An image at an address, by whose name it may be hidden too; `named` is the address that has the name. */
export function imageAt(kind: Image['kind'], url: string, spoiler: boolean, named = url): Image {
  const name = nameFromUrl(named);
  return { kind, url, name, spoiler: isHidden({ name, spoiler }) };
}

/** Up to ten images, two to compare, or the rows of a matrix. */
export type RequestInput =
  | { readonly kind: 'images'; readonly images: readonly Image[] }
  | Extract<Input, { kind: 'pair' | 'matrix' }>;

/** What one answer is about. */
export interface Request extends Pick<Job, 'person' | 'recipe' | 'uploadLimit'> {
  readonly input: RequestInput;
  readonly locale: Locale;
  /** Where the answer's buttons find the input again. */
  readonly source: SourceReference;
  /** Where the button "Original" leads to, if the source is a message. */
  readonly messageLink?: string;
  /** Whether the source is the latest message with an image, which the answer then says. */
  readonly isLatest?: boolean;
  /** What the answer's menu offers first; default: the kernels of the kernel's group. */
  readonly menu?: MenuTab;
  /** The ids of its jobs, one for each input; new ones unless another process has begun them. */
  readonly jobIds?: readonly string[];
  /** Whether nobody asked for it: then nothing is said of files that cannot be read. */
  readonly isUnasked?: boolean;
  /** Whether another process, which has died since, had its jobs let in. */
  readonly isResumed?: boolean;
}

/** What an interaction tells of the person, for a request. */
export function askerOf({
  user,
  attachmentSizeLimit,
  locale,
}: Pick<BaseInteraction, 'user' | 'attachmentSizeLimit' | 'locale'>) {
  return { person: user.id, uploadLimit: attachmentSizeLimit, locale: localeOf(locale) };
}

/** How many images are answered together: so many files may be in a message. */
export const MOST_IMAGES = 10;

/** What is done to images unless another kernel, border or display is asked for. */
export const usualRecipe: Recipe = {
  kernel: 'sobel',
  border: 'reflect',
  display: null,
  colormap: null,
};

import type { Border, ColormapId } from '@convolve/core';
import type { ChatInputCommandInteraction } from 'discord.js';
import { isHidden } from '../answer/isHidden.js';
import { nameFromUrl } from '../answer/nameFromUrl.js';
import { parseTyped, parseTypedKernel } from '../answer/parseTyped.js';
import { Refused } from '../answer/Refused.js';
import { type Picture, type RequestInput, usualRecipe } from '../answer/Request.js';
import type { SourceReference } from '../controls/AnswerState.js';
import type { Recipe } from '../jobs/job.js';
import { namedFilter } from './suggestKernels.js';

/** What `/convolve` was asked for. */
export interface ConvolveOptions {
  readonly input: RequestInput;
  readonly recipe: Recipe;
  readonly source: SourceReference;
  readonly isPublic: boolean;
}

type Options = Pick<
  ChatInputCommandInteraction['options'],
  'getAttachment' | 'getString' | 'getBoolean'
>;

/**
 * Reads the options of `/convolve`.
 *
 * @throws Refused where they do not go together or cannot be read.
 */
export function readConvolveOptions(options: Options): ConvolveOptions {
  const picture = readPicture(options);
  const kernelText = options.getString('kernel') ?? undefined;
  const matrixText = options.getString('matrix') ?? undefined;
  if (picture && kernelText !== undefined && matrixText !== undefined) {
    throw new Refused('two-kernels');
  }
  if (!picture && matrixText === undefined) throw new Refused('no-input');
  const input: RequestInput = picture
    ? { kind: 'pictures', pictures: [picture] }
    : { kind: 'matrix', rows: parseTyped(matrixText!) };
  const recipe: Recipe = {
    ...(picture && matrixText !== undefined
      ? parseTypedKernel(matrixText)
      : readKernel(kernelText)),
    // Numbers are convolved as in the lesson; a picture keeps its size.
    border: (options.getString('border') as Border | null) ?? (picture ? usualRecipe.border : null),
    display: null,
    colormap: options.getString('colormap') as ColormapId | null,
  };
  return {
    input,
    recipe,
    source: { kind: picture?.kind ?? 'matrix' },
    isPublic: options.getBoolean('public') ?? true,
  };
}

function readPicture(options: Options): Picture | undefined {
  const attachment = options.getAttachment('image');
  const url = options.getString('url')?.trim();
  if (attachment && url !== undefined) throw new Refused('two-inputs');
  if (attachment) {
    const { url, name } = attachment;
    return { kind: 'attachment', url, name, spoiler: isHidden(attachment) };
  }
  if (url === undefined) return undefined;
  const name = nameFromUrl(url);
  return { kind: 'url', url, name, spoiler: isHidden({ name, spoiler: false }) };
}

/** A filter's id, or its title in any of the languages, or a typed kernel; by default the usual one. */
function readKernel(text: string | undefined): Pick<Recipe, 'kernel' | 'reshaped'> {
  if (text === undefined) return { kernel: usualRecipe.kernel };
  const filter = namedFilter(text);
  if (filter) return { kernel: filter.id };
  if (/^\p{L}/u.test(text.trim()) && !/[[{(]/.test(text)) throw new Refused('unknown-kernel');
  return parseTypedKernel(text);
}

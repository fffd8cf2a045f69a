import type { Border, ColormapId } from '@convolve/core';
import type { ChatInputCommandInteraction } from 'discord.js';
import { isHidden } from '../answer/isHidden.js';
import { askForRows } from '../answer/lostLineEnds.js';
import { parseTyped, parseTypedKernel } from '../answer/parseTyped.js';
import { Refused } from '../answer/Refused.js';
import {
  type Image,
  imageAt,
  type Request,
  type RequestInput,
  usualRecipe,
} from '../answer/Request.js';
import { readKernel, type WrittenKernel } from '../answer/readKernel.js';
import type { Recipe } from '../jobs/job.js';

/** What `/convolve` was asked for. */
interface ConvolveOptions extends Pick<Request, 'recipe' | 'source' | 'menu'> {
  /** Absent where neither an image nor numbers are given: then the latest image is meant. */
  readonly input?: RequestInput;
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
  const image = readImage(options);
  const kernelText = options.getString('kernel') ?? undefined;
  const matrixText = options.getString('matrix') ?? undefined;
  if (image && kernelText !== undefined && matrixText !== undefined) {
    throw new Refused('two-kernels');
  }
  const numbers = image ? undefined : matrixText;
  if (matrixText !== undefined) askForRows(matrixText, image ? 'kernel' : 'matrix');
  if (kernelText !== undefined) askForRows(kernelText, 'kernel');
  const { menu, ...kernel } = readWritten(image ? matrixText : undefined, kernelText);
  const recipe: Recipe = {
    ...kernel,
    // Numbers are convolved as in the lesson; an image keeps its size.
    border:
      (options.getString('border') as Border | null) ??
      (numbers === undefined ? usualRecipe.border : null),
    display: null,
    colormap: options.getString('colormap') as ColormapId | null,
  };
  return {
    ...(image ? { input: { kind: 'images', images: [image] } } : {}),
    ...(numbers === undefined ? {} : { input: { kind: 'matrix', rows: parseTyped(numbers) } }),
    recipe,
    ...(menu ? { menu } : {}),
    source: { kind: image?.kind ?? 'matrix' },
    isPublic: options.getBoolean('public') ?? true,
  };
}

function readImage(options: Options): Image | undefined {
  const attachment = options.getAttachment('image');
  const url = options.getString('url')?.trim();
  if (attachment && url !== undefined) throw new Refused('two-inputs');
  if (attachment) {
    const { url, name } = attachment;
    return { kind: 'attachment', url, name, spoiler: isHidden(attachment) };
  }
  return url === undefined ? undefined : imageAt('url', url, false);
}

function readWritten(matrix: string | undefined, kernel: string | undefined): WrittenKernel {
  if (matrix !== undefined) return parseTypedKernel(matrix);
  return kernel === undefined ? { kernel: usualRecipe.kernel } : readKernel(kernel);
}

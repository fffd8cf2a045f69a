import { ComponentType } from 'discord.js';
import type { Found, Result } from '../jobs/job.js';
import { languageOf, sentences } from '../locale/locale.js';
import { isPrinted, noteTexts } from './answerTexts.js';
import { buildControls } from './buildControls.js';
import { escapeName } from './escapeName.js';
import { containerOf, separator, text as textDisplay } from './layout.js';
import { codeBlock } from './matrixText.js';
import type { Request } from './Request.js';
import { type Answer, showImage, showText } from './showFile.js';

/** From this distance on the nearest entry of the catalogue is not named. */
const FARTHEST = 0.5;

/** The answer to which kernel makes one image of another. It can only be deleted. */
export function composeFound(
  request: Request,
  { image, text = '', notes }: Result,
  found: Found,
): Answer {
  const { found: words, result } = sentences(request.locale);
  const head = [
    `### ${words.title}`,
    ...describeFound(request, found),
    ...(isPrinted(text) ? [codeBlock(text)] : []),
  ];
  const alt = words.altText(found.rows, found.cols);
  const shown = showImage(image, 'kernel.png', alt, false);
  const file = isPrinted(text) ? undefined : showText('kernel.txt', text, result);
  const layout = containerOf([
    textDisplay(head.join('\n')),
    { type: ComponentType.MediaGallery, items: [shown.item] },
    textDisplay([sureness(request, found), ...noteTexts(notes, request.locale)].join(' · ')),
    ...(file ? [file.item] : []),
    separator,
    ...buildControls(request, { kind: 'lost' }, false, false),
  ]);
  return { ...layout, files: [shown.file, ...(file ? [file.file] : [])] };
}

/** Which images, whether a kernel does it, and which one. */
function describeFound({ input, locale }: Request, found: Found): string[] {
  const { rows, cols, nearest, explained } = found;
  const words = sentences(locale).found;
  const named = nearest && nearest.distance < FARTHEST ? nearest : undefined;
  const percent = Math.round(100 * (named?.distance ?? 0));
  return [
    ...(input.kind === 'pair'
      ? [words.question(escapeName(input.before.name, 60), escapeName(input.after.name, 60))]
      : []),
    ...(explained ? [] : [words.notExplained]),
    words.kernel(rows, cols, named?.title[languageOf(locale)] ?? null, percent),
  ];
}

/** How sure that is, in numbers. */
function sureness({ locale }: Request, { residual, pixels, offset, condition }: Found): string {
  const words = sentences(locale).found;
  return [
    words.residual(residual.toFixed(2), pixels),
    ...(offset === 0 ? [] : [words.offset(short(offset))]),
    words.condition(condition === null ? null : Number(condition.toPrecision(2))),
  ].join(' · ');
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

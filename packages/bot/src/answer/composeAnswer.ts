import { type APISectionComponent, ComponentType } from 'discord.js';
import type { Note } from '../jobs/job.js';
import { sentences } from '../locale/locale.js';
import { describeAnswer, isKept, isPrinted, notesOf } from './answerTexts.js';
import { buildControls } from './buildControls.js';
import type { Done, Outcome } from './carryOut.js';
import { composeFound } from './composeFound.js';
import { describeKernel, type KernelDescription } from './describeKernel.js';
import { plainName } from './escapeName.js';
import { SOURCE_FILE } from './findImages.js';
import { containerOf, MOST_CHARACTERS, separator, text } from './layout.js';
import type { Request } from './Request.js';
import { type Answer, showImage, showText } from './showFile.js';

/**
 * The answer to a request of which at least one input has a result: what was done, with the source of a
 * single image small beside it, the results, what there is to say of each, and the controls.
 */
export function composeAnswer(request: Request, outcome: Outcome): Answer {
  const [first] = outcome.done;
  if (first?.result.found) return composeFound(request, first.result, first.result.found);
  const kernel = describeKernel(request.recipe, request.locale);
  const offersLossless = outcome.done.some(({ result }) => result.notes.some(hasLossless));
  const rows = buildControls(request, kernel.kept, offersLossless, isKept(request));
  const shown = outcome.done.map((done, at) => showResult(request, outcome, kernel, done, at));
  const source = outcome.done.length === 1 ? showSource(request, outcome.done[0]!) : undefined;
  const printed = first?.result.text;
  const file =
    printed === undefined || isPrinted(printed)
      ? undefined
      : showText('result.txt', printed, sentences(request.locale).result);
  const head = describeAnswer(request, outcome, kernel);
  const components = [
    source ? beside(head, source) : text(head),
    { type: ComponentType.MediaGallery as const, items: shown.map(({ item }) => item) },
    text(notesOf(request, outcome, MOST_CHARACTERS - head.length)),
    ...(file ? [file.item] : []),
    separator,
    ...rows,
  ];
  const files = [...shown, ...(source ? [source] : []), ...(file ? [file] : [])];
  return { ...containerOf(components), files: files.map((it) => it.file) };
}

/** Whether the file without loss may be posted in place of this one. */
function hasLossless(note: Note): boolean {
  return note.kind === 'lossy' && note.fits;
}

function showResult(
  request: Request,
  { done }: Outcome,
  kernel: KernelDescription,
  { image, result }: Done,
  at: number,
) {
  const number = done.length > 1 ? `-${at + 1}` : '';
  const name = `${fileStem(request)}${number}.${result.extension}`;
  const alt = altText(request, { image, result }, kernel);
  return showImage(result.image, name, alt, image?.spoiler ?? false);
}

function showSource({ locale }: Request, { image, result: { thumbnail } }: Done) {
  if (!thumbnail) return undefined;
  const alt = sentences(locale).altTextOfSource(plainName(image?.name ?? '', 100));
  return showImage(thumbnail, SOURCE_FILE, alt, image?.spoiler ?? false);
}

function beside(head: string, { item }: ReturnType<typeof showImage>): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: head }],
    accessory: { type: ComponentType.Thumbnail, ...item },
  };
}

function altText(
  request: Request,
  { image, result }: Omit<Done, 'at'>,
  { title }: KernelDescription,
) {
  const { altText, altTextOfMatrix } = sentences(request.locale);
  if (!image) return altTextOfMatrix(title);
  return altText(title, plainName(image.name, 200), result.width, result.height);
}

function fileStem({ recipe: { kernel } }: Request): string {
  return typeof kernel === 'string' ? kernel : 'kernel';
}

import { filter } from '@convolve/core';
import {
  type APISectionComponent,
  AttachmentBuilder,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { borderOf } from '../jobs/borderOf.js';
import type { Note, Result } from '../jobs/job.js';
import { sentences } from '../locale/locale.js';
import { buildControls } from './buildControls.js';
import type { Done, Outcome } from './carryOut.js';
import { describeKernel, type KernelDescription } from './describeKernel.js';
import { escapeName, plainName } from './escapeName.js';
import { notAnswered } from './failureText.js';
import { SOURCE_FILE } from './findPictures.js';
import { HIDDEN_PREFIX } from './isHidden.js';
import { COLOR, type Layout, MOST_CHARACTERS, separator, text } from './layout.js';
import { codeBlock, exactText } from './matrixText.js';
import type { Request } from './Request.js';

/** A message with its files, which its layout shows by their names. */
export interface Answer extends Layout {
  readonly files: readonly AttachmentBuilder[];
}

/** Longer inputs are not printed, and longer results go into a file. */
const MOST_PRINTED = 1200;

/** So many faults of a file are named, and so many characters of each. */
const MOST_FAULTS = 3;
const LONGEST_FAULT = 100;

/**
 * The answer to a request of which at least one input has a result: what was done, with the source of a
 * single picture small beside it, the results, what there is to say of each, and the controls.
 */
export function composeAnswer(request: Request, outcome: Outcome): Answer {
  const kernel = describeKernel(request.recipe, request.locale);
  const offersLossless = outcome.done.some(({ result }) => result.notes.some(hasLossless));
  const rows = buildControls(request, kernel.kept, offersLossless, isKept(request));
  const shown = outcome.done.map((done, at) => showResult(request, outcome, kernel, done, at));
  const source = outcome.done.length === 1 ? showSource(request, outcome.done[0]!) : undefined;
  const file = outcome.done.flatMap(({ result }) => showText(request, result)).at(0);
  const head = describe(request, outcome, kernel);
  const components = [
    source ? beside(head, source) : text(head),
    { type: ComponentType.MediaGallery as const, items: shown.map(({ item }) => item) },
    text(notes(request, outcome, MOST_CHARACTERS - head.length)),
    ...(file ? [file.item] : []),
    separator,
    ...rows,
  ];
  const files = [...shown, ...(source ? [source] : []), ...(file ? [file] : [])];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: COLOR, components }],
    files: files.map((it) => it.file),
  };
}

/** Whether the file without loss may be posted in place of this one. */
function hasLossless(note: Note): boolean {
  return note.kind === 'lossy' && note.fits;
}

/** Whether the answer has a place for the input, from which its buttons take it. */
function isKept({ input }: Request): boolean {
  return input.kind === 'pictures' || exactText(input.rows).length <= MOST_PRINTED;
}

/** A picture in the layout: its alt text, and whether it is hidden. The name hides it too. */
function showPicture(bytes: Uint8Array, name: string, description: string, spoiler: boolean) {
  const named = `${spoiler ? HIDDEN_PREFIX : ''}${name}`;
  const item = { media: { url: `attachment://${named}` }, description, spoiler };
  return { item, file: attachment(bytes, named, description) };
}

function showResult(
  request: Request,
  { done }: Outcome,
  kernel: KernelDescription,
  { picture, result }: Done,
  at: number,
) {
  const number = done.length > 1 ? `-${at + 1}` : '';
  const name = `${fileStem(request)}${number}.${result.extension}`;
  const alt = altText(request, { picture, result }, kernel);
  return showPicture(result.picture, name, alt, picture?.spoiler ?? false);
}

function showSource({ locale }: Request, { picture, result: { thumbnail } }: Done) {
  if (!thumbnail) return undefined;
  const alt = sentences(locale).altTextOfSource(plainName(picture?.name ?? '', 100));
  return showPicture(thumbnail, SOURCE_FILE, alt, picture?.spoiler ?? false);
}

/** The printed result as a file, where it is too long for a text. */
function showText({ locale }: Request, { text: printed }: Result) {
  if (printed === undefined || printed.length <= MOST_PRINTED) return [];
  const name = 'result.txt';
  const item = {
    type: ComponentType.File as const,
    file: { url: `attachment://${name}` },
  };
  return [{ item, file: attachment(Buffer.from(`${printed}\n`), name, sentences(locale).result) }];
}

function beside(head: string, { item }: ReturnType<typeof showPicture>): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: head }],
    accessory: { type: ComponentType.Thumbnail, ...item },
  };
}

/** The title, the meaning, and the code blocks: a matrix, a kernel, a result, in this order. */
function describe(request: Request, { done }: Outcome, kernel: KernelDescription): string {
  const words = sentences(request.locale);
  const lines = [`### ${kernel.title}`];
  if (kernel.meaning !== '') lines.push(kernel.meaning);
  if (request.input.kind === 'matrix' && isKept(request)) {
    lines.push(`**${words.input}**`, codeBlock(exactText(request.input.rows)));
    if (kernel.body !== '') lines.push(`**${words.controls.kernel}**`);
  }
  if (kernel.body !== '') lines.push(kernel.body);
  for (const { result } of done) {
    if (result.text !== undefined && result.text.length <= MOST_PRINTED) {
      lines.push(`**${words.result}**`, codeBlock(result.text));
    }
  }
  return lines.join('\n');
}

/** Sizes and notes, what failed, and where the picture is from. The last lines go where it is too long. */
function notes(request: Request, { done, failed }: Outcome, room: number): string {
  const words = sentences(request.locale);
  const { isLatest, messageLink } = request;
  const from = isLatest && messageLink ? [words.fromLatest(messageLink)] : [];
  const lines = done.map((item) => {
    const name = done.length > 1 ? `${escapeName(item.picture?.name ?? '', 40)} · ` : '';
    return `${name}${sizeLine(item, request)}`;
  });
  lines.push(...notAnswered(failed, request.locale));
  const all = [...lines, ...from].join('\n');
  if (all.length <= room) return all;
  const end = (left: number) => [words.shortened(left), ...from].join('\n');
  let kept = lines.length - 1;
  const isLong = () => [...lines.slice(0, kept), end(lines.length - kept)].join('\n').length > room;
  while (isLong()) kept--;
  return [...lines.slice(0, kept), end(lines.length - kept)].join('\n');
}

/** A picture's size, or how a kernel was laid on numbers; the time without the wait; the notes. */
function sizeLine({ picture, result }: Done, { recipe, locale }: Request): string {
  const { size, placed, time, note } = sentences(locale);
  const border = picture ? undefined : borderOf(filter(recipe.kernel), recipe.border);
  const { download, decode, compute, encode } = result.milliseconds;
  return [
    ...(picture ? [size(result.width, result.height, result.frames)] : []),
    ...(border === undefined ? [] : [placed(border)]),
    time(Math.round(download + decode + compute + encode)),
    ...result.notes.map((it) => note(it.kind === 'faults' ? clippedFaults(it) : it)),
  ].join(' · ');
}

/** The decoder's words, as text that changes nothing around it. */
function clippedFaults({ faults, ...note }: Extract<Note, { kind: 'faults' }>): Note {
  const rest = faults.length > MOST_FAULTS ? ['…'] : [];
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => escapeName(fault, LONGEST_FAULT));
  return { ...note, faults: [...shown, ...rest] };
}

function altText(
  request: Request,
  { picture, result }: Omit<Done, 'at'>,
  { title }: KernelDescription,
) {
  const { altText, altTextOfMatrix } = sentences(request.locale);
  if (!picture) return altTextOfMatrix(title);
  return altText(title, plainName(picture.name, 200), result.width, result.height);
}

function fileStem({ recipe: { kernel } }: Request): string {
  return typeof kernel === 'string' ? kernel : 'kernel';
}

function attachment(bytes: Uint8Array, name: string, description: string): AttachmentBuilder {
  const { buffer, byteOffset, length } = bytes;
  return new AttachmentBuilder(Buffer.from(buffer, byteOffset, length), { name, description });
}

import { filter } from '@convolve/core';
import { type APIEmbed, AttachmentBuilder, type BaseMessageOptions } from 'discord.js';
import { borderOf } from '../jobs/borderOf.js';
import type { Note, Result } from '../jobs/job.js';
import { sentences } from '../locale/locale.js';
import { buildControls } from './buildControls.js';
import type { Done, Outcome } from './carryOut.js';
import { composeFound } from './composeFound.js';
import { describeKernel, type KernelDescription } from './describeKernel.js';
import { escapeName, plainName } from './escapeName.js';
import { notAnswered } from './failureText.js';
import { codeBlock, exactText } from './matrixText.js';
import { MOST_PRINTED, type Request } from './Request.js';

/** The parts of a message that an answer sets, every one, so that it also replaces another. */
export interface Answer
  extends Required<Pick<BaseMessageOptions, 'content' | 'embeds' | 'files' | 'components'>> {
  readonly content: string;
}

const LONGEST_CONTENT = 2000;

/** So many faults of a file are named, and so many characters of each. */
const MOST_FAULTS = 3;
const LONGEST_FAULT = 100;

const COLOR = 0x5865f2;

/**
 * The answer to a request of which at least one input has a result.
 *
 * One picture stands in an embed with its source small beside it. Embeds cannot hide spoilers and
 * hold one picture each: hidden pictures and several are plain attachments.
 */
export function composeAnswer(request: Request, outcome: Outcome): Answer {
  const [first] = outcome.done;
  if (first?.result.found) return composeFound(request, first.result, first.result.found);
  const kernel = describeKernel(request.recipe, request.locale);
  const offersLossless = outcome.done.some(({ result }) => result.notes.some(hasLossless));
  const components = buildControls(request, kernel.kept, offersLossless, isKept(request));
  const [only, ...others] = outcome.done;
  if (only && others.length === 0 && !only.picture?.spoiler) {
    return { content: '', ...embedded(request, outcome, only, kernel), components };
  }
  return { ...plain(request, outcome, kernel), embeds: [], components };
}

/** Whether the file without loss may be posted in place of this one. */
function hasLossless(note: Note): boolean {
  return note.kind === 'lossy' && note.fits;
}

/** Whether the answer has a place for the input, from which its buttons take it. */
function isKept({ input }: Request): boolean {
  return input.kind !== 'matrix' || exactText(input.rows).length <= MOST_PRINTED;
}

function embedded(
  request: Request,
  outcome: Outcome,
  { picture, result }: Done,
  kernel: KernelDescription,
): Pick<Answer, 'embeds' | 'files'> {
  const name = `${fileStem(request)}.${result.extension}`;
  const description = describeKernelAndResults(request, outcome, kernel, [result]);
  const files = [attachment(result.picture, name, altText(request, outcome.done[0]!, kernel))];
  const embed: APIEmbed = {
    title: kernel.title,
    description,
    color: COLOR,
    image: { url: `attachment://${name}` },
  };
  if (result.thumbnail) {
    const alt = sentences(request.locale).altTextOfSource(plainName(picture?.name ?? '', 100));
    files.push(attachment(result.thumbnail, 'source.png', alt));
    embed.thumbnail = { url: 'attachment://source.png' };
  }
  if (result.text !== undefined && result.text.length > MOST_PRINTED) {
    const words = sentences(request.locale);
    files.push(attachment(Buffer.from(`${result.text}\n`), 'result.txt', words.result));
  }
  return { embeds: [embed], files };
}

function plain(
  request: Request,
  outcome: Outcome,
  kernel: KernelDescription,
): Pick<Answer, 'content' | 'files'> {
  const results = outcome.done.map(({ result }) => result);
  const text = describeKernelAndResults(request, outcome, kernel, results);
  const files = outcome.done.flatMap((done, at) => {
    const { picture, result } = done;
    const hidden = picture?.spoiler ? 'SPOILER_' : '';
    const number = outcome.done.length > 1 ? `-${at + 1}` : '';
    const name = `${hidden}${fileStem(request)}${number}.${result.extension}`;
    const main = attachment(result.picture, name, altText(request, done, kernel));
    if (outcome.done.length > 1 || !result.thumbnail) return [main];
    const alt = sentences(request.locale).altTextOfSource(plainName(picture?.name ?? '', 100));
    return [main, attachment(result.thumbnail, `${hidden}source.png`, alt)];
  });
  return { content: clipped(`**${kernel.title}**\n${text}`), files };
}

/** Leaves the last lines out where a message would be too long; code blocks stand before them. */
function clipped(text: string): string {
  const lines = text.split('\n');
  const isLong = () => lines.join('\n').length > LONGEST_CONTENT - 2;
  if (lines.join('\n').length <= LONGEST_CONTENT) return text;
  while (isLong()) lines.pop();
  return [...lines, '…'].join('\n');
}

/** The meaning, the code blocks (a matrix, a kernel, a result, in this order), sizes and notes. */
function describeKernelAndResults(
  request: Request,
  { done, failed }: Outcome,
  kernel: KernelDescription,
  results: readonly Result[],
): string {
  const words = sentences(request.locale);
  const lines: string[] = [];
  if (kernel.meaning !== '') lines.push(kernel.meaning);
  if (request.input.kind === 'matrix' && isKept(request)) {
    lines.push(`**${words.input}**`, codeBlock(exactText(request.input.rows)));
    if (kernel.body !== '') lines.push(`**${words.controls.kernel}**`);
  }
  if (kernel.body !== '') lines.push(kernel.body);
  for (const { text } of results) {
    if (text !== undefined && text.length <= MOST_PRINTED) {
      lines.push(`**${words.result}**`, codeBlock(text));
    }
  }
  for (const item of done) {
    const name = done.length > 1 ? `${escapeName(item.picture?.name ?? '', 40)} · ` : '';
    lines.push(`${name}${sizeLine(item, request)}`);
  }
  lines.push(...notAnswered(failed, request.locale));
  if (request.isLatest && request.messageLink) lines.push(words.fromLatest(request.messageLink));
  return lines.join('\n');
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

function altText(request: Request, { picture, result }: Done, { title }: KernelDescription) {
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

import { filter } from '@convolve/core';
import { borderOf } from '../jobs/borderOf.js';
import type { Note } from '../jobs/job.js';
import { type Locale, sentences } from '../locale/locale.js';
import type { Done, Outcome } from './carryOut.js';
import type { KernelDescription } from './describeKernel.js';
import { escapeName } from './escapeName.js';
import { notAnswered } from './failureText.js';
import { codeBlock, exactText } from './matrixText.js';
import type { Request } from './Request.js';

/** Longer inputs are not printed, and longer results go into a file. */
const MOST_PRINTED = 1200;

/** So many faults of a file are named, and so many characters of each. */
const MOST_FAULTS = 3;
const LONGEST_FAULT = 100;

/** Whether a matrix as text stands in an answer, and not in a file. */
export function isPrinted(text: string): boolean {
  return text.length <= MOST_PRINTED;
}

/** Whether the answer has a place for the input, from which its buttons take it. */
export function isKept({ input }: Request): boolean {
  return input.kind !== 'matrix' || isPrinted(exactText(input.rows));
}

/** The title, the meaning, and the code blocks: a matrix, a kernel, a result, in this order. */
export function describeAnswer(
  request: Request,
  { done }: Outcome,
  kernel: KernelDescription,
): string {
  const words = sentences(request.locale);
  const lines = [`### ${kernel.title}`];
  if (kernel.meaning !== '') lines.push(kernel.meaning);
  if (request.input.kind === 'matrix' && isKept(request)) {
    lines.push(`**${words.input}**`, codeBlock(exactText(request.input.rows)));
    if (kernel.body !== '') lines.push(`**${words.controls.kernel}**`);
  }
  if (kernel.body !== '') lines.push(kernel.body);
  for (const { result } of done) {
    if (result.text !== undefined && isPrinted(result.text)) {
      lines.push(`**${words.result}**`, codeBlock(result.text));
    }
  }
  return lines.join('\n');
}

/** Sizes and notes, what failed, and where the image is from. The last lines go where it is too long. */
export function notesOf(request: Request, { done, failed }: Outcome, room: number): string {
  const words = sentences(request.locale);
  const { isLatest, messageLink } = request;
  const from = isLatest && messageLink ? [words.fromLatest(messageLink)] : [];
  const lines = done.map((item) => {
    const name = done.length > 1 ? `${escapeName(item.image?.name ?? '', 40)} · ` : '';
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

/** An image's size, or how a kernel was applied to a matrix; the time without the wait; the notes. */
function sizeLine({ image, result }: Done, { recipe, locale }: Request): string {
  const { size, placed, time } = sentences(locale);
  const border = image ? undefined : borderOf(filter(recipe.kernel), recipe.border);
  const { download, decode, compute, encode } = result.milliseconds;
  return [
    ...(image ? [size(result.width, result.height, result.frames)] : []),
    ...(border === undefined ? [] : [placed(border)]),
    time(Math.round(download + decode + compute + encode)),
    ...noteTexts(result.notes, locale),
  ].join(' · ');
}

/** What the notes say; the same thing once. */
export function noteTexts(notes: readonly Note[], locale: Locale): readonly string[] {
  const { note } = sentences(locale);
  const texts = notes.map((it) => note(it.kind === 'faults' ? clippedFaults(it) : it));
  return [...new Set(texts)];
}

/** The decoder's words, as text that changes nothing around it. */
function clippedFaults({ faults, ...note }: Extract<Note, { kind: 'faults' }>): Note {
  const rest = faults.length > MOST_FAULTS ? ['…'] : [];
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => escapeName(fault, LONGEST_FAULT));
  return { ...note, faults: [...shown, ...rest] };
}

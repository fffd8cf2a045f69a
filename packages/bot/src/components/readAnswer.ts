import { ButtonStyle, ComponentType, type Message } from 'discord.js';
import { isHidden } from '../answer/isHidden.js';
import { everyPart, type Part, partsOf } from '../answer/layout.js';
import { layoutMedia } from '../answer/layoutMedia.js';
import { readCodeBlocks, readRows } from '../answer/matrixText.js';
import { nameFromUrl } from '../answer/nameFromUrl.js';
import { Refused } from '../answer/Refused.js';
import type { AnswerState } from '../controls/AnswerState.js';
import { type CustomId, readCustomId } from '../controls/customId.js';
import type { Recipe } from '../jobs/job.js';

/** The parts of an answer that its buttons read. Older answers are not layouts, but have embeds. */
export type AnswerParts = Pick<Message, 'content' | 'embeds' | 'components' | 'attachments'>;

type Controls = Pick<AnswerParts, 'components'>;

/** Whether an answer hides all that it shows. */
export function isHiddenAnswer({ attachments, components, embeds }: AnswerParts): boolean {
  const media = layoutMedia(components).map(({ url, covered }) =>
    isHidden({ name: nameFromUrl(url), spoiler: covered }),
  );
  const embedded = embeds
    .flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url])
    .flatMap((url) => (url ? isHidden({ name: nameFromUrl(url), spoiler: false }) : []));
  const shown = [...media, ...embedded, ...attachments.map(isHidden)];
  return shown.length > 0 && shown.every((it) => it);
}

/** The address in the button "Original". */
export function linkOf(answer: Controls): string | undefined {
  const isLink = (part: Part) => 'style' in part && part.style === ButtonStyle.Link;
  return everyPartOf(answer).find(isLink)?.url ?? undefined;
}

/** What an answer's controls know. */
export function stateOf(answer: Controls): AnswerState | undefined {
  return idsIn(answer)[0]?.state;
}

/** Whether an answer shows its image with loss and has the button for the one without. */
export function offersLossless(answer: Controls): boolean {
  return idsIn(answer).some(({ action }) => action === 'lossless');
}

function idsIn(answer: Controls): readonly CustomId[] {
  return everyPartOf(answer).flatMap(({ custom_id: id }) => readCustomId(id ?? '') ?? []);
}

function everyPartOf({ components }: Controls): Part[] {
  return [...everyPart(partsOf(components))];
}

/**
 * The kernel of an answer, a typed one from its code block.
 *
 * @throws Refused where the answer does not have it.
 */
export function readKernel({ kernel, source }: AnswerState, answer: AnswerParts): Recipe['kernel'] {
  if (kernel.kind === 'filter') return kernel.id;
  const rows =
    kernel.kind === 'typed' ? blockOf(answer, source.kind === 'matrix' ? 1 : 0) : undefined;
  if (!rows) throw new Refused('kernel-lost');
  return rows;
}

/**
 * The typed matrix that an answer is about.
 *
 * @throws Refused where the answer does not have it.
 */
export function readMatrix(answer: AnswerParts): number[][] {
  const rows = blockOf(answer, 0);
  if (!rows) throw new Refused('source-lost');
  return rows;
}

function blockOf(answer: AnswerParts, index: number): number[][] | undefined {
  const block = readCodeBlocks(textOf(answer))[index];
  return block === undefined ? undefined : readRows(block);
}

function textOf(answer: AnswerParts): string {
  const texts = everyPartOf(answer).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay ? (content ?? []) : [],
  );
  if (texts.length > 0) return texts.join('\n');
  return answer.embeds[0]?.description ?? answer.content;
}

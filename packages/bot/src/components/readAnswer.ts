import { ButtonStyle, ComponentType, type Message } from 'discord.js';
import { isHidden } from '../answer/isHidden.js';
import { readCodeBlocks, readRows } from '../answer/matrixText.js';
import { Refused } from '../answer/Refused.js';
import type { AnswerState } from '../controls/AnswerState.js';
import { type CustomId, readCustomId } from '../controls/customId.js';
import type { Recipe } from '../jobs/job.js';

/** The parts of an answer that its buttons read. */
export type AnswerParts = Pick<Message, 'content' | 'embeds' | 'components' | 'attachments'>;

/** Whether an answer hides all that it shows. */
export function isHiddenAnswer({ attachments }: Pick<AnswerParts, 'attachments'>): boolean {
  return attachments.size > 0 && attachments.every(isHidden);
}

/** The address in the button "Original". */
export function linkOf({ components }: Pick<AnswerParts, 'components'>): string | undefined {
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const component of row.components) {
      if (component.type !== ComponentType.Button || component.style !== ButtonStyle.Link) continue;
      if (component.url !== null) return component.url;
    }
  }
  return undefined;
}

/** What an answer's controls know. */
export function stateOf(answer: AnswerParts): AnswerState | undefined {
  return idsIn(answer)[0]?.state;
}

/** Whether an answer shows its picture with loss and has the button for the one without. */
export function offersLossless(answer: AnswerParts): boolean {
  return idsIn(answer).some(({ action }) => action === 'lossless');
}

function idsIn({ components }: AnswerParts): readonly CustomId[] {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((it) => ('customId' in it ? (readCustomId(it.customId ?? '') ?? []) : []));
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

function blockOf({ content, embeds }: AnswerParts, index: number): number[][] | undefined {
  const text = embeds[0]?.description ?? content;
  const block = readCodeBlocks(text)[index];
  return block === undefined ? undefined : readRows(block);
}

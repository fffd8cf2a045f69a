import { type Filter, filter, type MatrixLike, toRows } from '@convolve/core';
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { exactText, printed } from '../answer/matrixText.js';
import type { AnswerState } from '../controls/AnswerState.js';
import { writeCustomId } from '../controls/customId.js';
import { type Locale, sentences } from '../locale/locale.js';
import { type AnswerParts, readKernel } from './readAnswer.js';

/** The name of the form's only field. */
export const MATRIX_FIELD = 'matrix';

/** A text field's most characters. */
const MOST_CHARACTERS = 4000;

/** The form in which an answer's kernel is edited as text. */
export function editForm(
  state: AnswerState,
  answer: AnswerParts,
  locale: Locale,
): APIModalInteractionResponseCallbackData {
  const { controls } = sentences(locale);
  const value = currentText(state, answer);
  return {
    custom_id: writeCustomId({ action: 'form', state }),
    title: controls.editTitle,
    components: [
      {
        type: ComponentType.Label,
        label: controls.editLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: MATRIX_FIELD,
          style: TextInputStyle.Paragraph,
          placeholder: controls.editPlaceholder,
          max_length: MOST_CHARACTERS,
          ...(value === undefined ? {} : { value }),
        },
      },
    ],
  };
}

/** The kernel with all its digits, or with those that NumPy prints, whichever fits first. */
function currentText(state: AnswerState, answer: AnswerParts): string | undefined {
  if (state.kernel.kind === 'lost') return undefined;
  const rows = toRows(firstKernel(filter(readKernel(state, answer))));
  return [exactText(rows), printed(rows)].find((text) => text.length <= MOST_CHARACTERS);
}

/** The first kernel that a filter applies; Canny's detector starts from Sobel's. */
function firstKernel(of: Filter): MatrixLike {
  switch (of.kind) {
    case 'kernel':
      return of.matrix;
    case 'gradient':
      return of.x;
    case 'compass':
      return of.kernels[0]!.matrix;
    case 'canny':
      return firstKernel(filter('sobel'));
  }
}

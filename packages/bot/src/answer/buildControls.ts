import type { AnswerState, KeptKernel } from '../controls/AnswerState.js';
import { controlRows, deleteRow, LONGEST_LINK, type Row } from '../controls/controlRows.js';
import { defaultTab } from '../controls/menus.js';
import type { Request } from './Request.js';

/**
 * The menu and the buttons under the answer to a request, which do not need the bot's memory.
 *
 * @param isKept Whether the input is found again from the answer; else the answer can only be deleted.
 */
export function buildControls(
  request: Request,
  kernel: KeptKernel,
  offersLossless: boolean,
  isKept: boolean,
): Row[] {
  const { border, display, colormap } = request.recipe;
  const { person: owner, source } = request;
  const state: AnswerState = { owner, source, kernel, border, display, colormap };
  const [image] = request.input.kind === 'images' ? request.input.images : [];
  const linked = source.kind === 'attachment' || source.kind === 'url';
  const link = linked ? image?.url : request.messageLink;
  const isLost = linked && (link === undefined || link.length > LONGEST_LINK);
  if (!isKept || isLost) return [deleteRow(state, request.locale)];
  const tab = request.menu ?? defaultTab(state);
  return controlRows(state, tab, request.locale, link, offersLossless);
}

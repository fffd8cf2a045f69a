import type { AnswerState, KeptKernel } from '../controls/AnswerState.js';
import { controlRows, LONGEST_LINK, type Row } from '../controls/controlRows.js';
import { defaultTab } from '../controls/menus.js';
import type { Request } from './Request.js';

/** The menu and the buttons under the answer to a request, which do not need the bot's memory. */
export function buildControls(
  request: Request,
  kernel: KeptKernel,
  offersLossless: boolean,
): Row[] {
  const { border, display, colormap } = request.recipe;
  const { person: owner, source } = request;
  const state: AnswerState = { owner, source, kernel, border, display, colormap };
  const [picture] = request.input.kind === 'pictures' ? request.input.pictures : [];
  const linked = source.kind === 'attachment' || source.kind === 'url';
  const link = linked ? picture?.url : request.messageLink;
  if (linked && (link === undefined || link.length > LONGEST_LINK)) return [];
  const tab = request.menu ?? defaultTab(state);
  return controlRows(state, tab, request.locale, link, offersLossless);
}

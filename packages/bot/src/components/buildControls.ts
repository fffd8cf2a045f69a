import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Request } from '../answer/Request.js';
import type { Locale } from '../locale/locale.js';
import { sentences } from '../locale/locale.js';
import type { AnswerState, KeptKernel } from './AnswerState.js';
import { type Action, writeCustomId } from './customId.js';
import { defaultTab, type MenuTab, menuOptions, tabsOf } from './menus.js';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The longest address of a link button. */
export const LONGEST_LINK = 512;

/** The menu and the buttons under the answer to a request, which do not need the bot's memory. */
export function buildControls(request: Request, kernel: KeptKernel): Row[] {
  const { border, display, colormap } = request.recipe;
  const { person: owner, source } = request;
  const state: AnswerState = { owner, source, kernel, border, display, colormap };
  const [picture] = request.input.kind === 'pictures' ? request.input.pictures : [];
  const linked = source.kind === 'attachment' || source.kind === 'url';
  const link = linked ? picture?.url : request.messageLink;
  if (linked && (link === undefined || link.length > LONGEST_LINK)) return [];
  return controlRows(state, request.menu ?? defaultTab(state), request.locale, link);
}

/** The rows of a state: a menu, and the buttons that change what the menu offers. */
export function controlRows(
  state: AnswerState,
  tab: MenuTab,
  locale: Locale,
  link: string | undefined,
): Row[] {
  const { controls } = sentences(locale);
  const id = (action: Action) => writeCustomId({ action, state });
  const button = (action: Action, label: string, on: boolean, disabled = false) => ({
    type: ComponentType.Button as const,
    style: on ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
    custom_id: id(action),
    label,
    disabled,
  });
  const tabs = tabsOf(state);
  const buttons: APIComponentInMessageActionRow[] = [
    button('kernel', controls.kernel, tab.kind === 'kernels' || tab.kind === 'groups'),
    button('border', controls.border, tab.kind === 'border', !tabs.includes('border')),
    button('display', controls.display, tab.kind === 'display'),
    button('edit', controls.edit, false),
  ];
  if (link !== undefined) {
    const style = ButtonStyle.Link as const;
    buttons.push({ type: ComponentType.Button, style, label: controls.original, url: link });
  }
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: id('pick'),
          placeholder: tab.kind === 'groups' ? controls.chooseGroup : controls.chooseKernel,
          options: menuOptions(state, tab, locale) as APISelectMenuOption[],
        },
      ],
    },
    { type: ComponentType.ActionRow, components: buttons },
  ];
}

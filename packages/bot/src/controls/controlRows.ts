import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Locale } from '../locale/locale.js';
import { sentences } from '../locale/locale.js';
import type { AnswerState } from './AnswerState.js';
import { type Action, writeCustomId } from './customId.js';
import { type MenuTab, menuOptions, tabsOf } from './menus.js';

/** A row under an answer. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The longest address of a link button. */
export const LONGEST_LINK = 512;

/**
 * The rows of a state: a menu, the buttons that change what the menu offers, and where a picture with
 * loss is shown, one that shows it without.
 */
export function controlRows(
  state: AnswerState,
  tab: MenuTab,
  locale: Locale,
  link: string | undefined,
  offersLossless: boolean,
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
    button('kernel', controls.kernel, !tabs.some((name) => name === tab.kind)),
    button('border', controls.border, tab.kind === 'border', !tabs.includes('border')),
    button('display', controls.display, tab.kind === 'display'),
    button('edit', controls.edit, false),
  ];
  if (link !== undefined) {
    const style = ButtonStyle.Link as const;
    buttons.push({ type: ComponentType.Button, style, label: controls.original, url: link });
  }
  const lossless = {
    type: ComponentType.ActionRow as const,
    components: [button('lossless', controls.lossless, false)],
  };
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
    ...(offersLossless ? [lossless] : []),
  ];
}

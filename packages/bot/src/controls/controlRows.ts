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
 * The rows of a state: a menu, the buttons that change what the menu offers, and those that delete the
 * answer and, where an image with loss is shown, show it without.
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
    {
      type: ComponentType.ActionRow,
      components: [
        ...(offersLossless ? [button('lossless', controls.lossless, false)] : []),
        deleteButton(state, locale),
      ],
    },
  ];
}

/** The only row of an answer that cannot be changed. */
export function deleteRow(state: AnswerState, locale: Locale): Row {
  return { type: ComponentType.ActionRow, components: [deleteButton(state, locale)] };
}

function deleteButton(state: AnswerState, locale: Locale) {
  return {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    custom_id: writeCustomId({ action: 'delete', state }),
    label: sentences(locale).controls.delete,
  };
}

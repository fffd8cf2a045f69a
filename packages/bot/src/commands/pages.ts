import {
  type APIActionRowComponent,
  type APIButtonComponentWithURL,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { containerOf, separator, text } from '../answer/layout.js';
import type { Bot } from '../Bot.js';
import { type Locale, localeOf, sentences } from '../locale/locale.js';
import { described } from '../locale/names.js';
import type { SlashCommand } from './Command.js';
import { everywhere } from './everywhere.js';

/** `/help`: what the bot can do. */
export const help = pageCommand('help', 'What this bot can do', '此机器人能做什么');

/** `/privacy`: what the bot reads and stores, and how to have it deleted. */
export const privacy = pageCommand(
  'privacy',
  'What this bot reads and stores, and how to have it deleted',
  '此机器人读取和保存什么，以及如何删除',
);

/** A page of words for one person alone, with links to the bot's privacy policy and terms of use. */
function pageCommand(name: 'help' | 'privacy', en: string, zh: string): SlashCommand {
  return {
    kind: 'slash',
    definition: {
      type: ApplicationCommandType.ChatInput,
      ...described(name, en, zh),
      ...everywhere,
    },
    async run({ client }, interaction) {
      const locale = localeOf(interaction.locale);
      const [title, ...others] = sentences(locale)[name](client.user.username).map(text);
      const { flags, ...page } = containerOf([
        title!,
        ...others.flatMap((part) => [separator, part]),
        ...links(client, locale),
      ]);
      await interaction.reply({ ...page, flags: MessageFlags.Ephemeral | flags });
    },
  };
}

/** The buttons for the pages whose addresses stand in the developer portal. */
function links(
  { application }: Bot['client'],
  locale: Locale,
): APIActionRowComponent<APIButtonComponentWithURL>[] {
  const { pages } = sentences(locale);
  const { privacyPolicyURL, termsOfServiceURL } = application;
  const link = (label: string, url: string | null): APIButtonComponentWithURL[] =>
    url ? [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }] : [];
  const components = [
    ...link(pages.privacy, privacyPolicyURL),
    ...link(pages.terms, termsOfServiceURL),
  ];
  return components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [];
}

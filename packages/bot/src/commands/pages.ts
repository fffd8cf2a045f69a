import {
  type APIActionRowComponent,
  type APIButtonComponentWithURL,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { containerOf, separator, text } from '../answer/layout.js';
import type { Bot } from '../Bot.js';
import { type Locale, sentences } from '../locale/locale.js';

/** A page of words for one person alone, with links to the bot's privacy policy and terms of use. */
export function pageOf(parts: readonly string[], { client }: Pick<Bot, 'client'>, locale: Locale) {
  const [title, ...others] = parts.map(text);
  const components = [
    title!,
    ...others.flatMap((part) => [separator, part]),
    ...links(client, locale),
  ];
  const { flags, ...page } = containerOf(components);
  return { ...page, flags: MessageFlags.Ephemeral | flags } as const;
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

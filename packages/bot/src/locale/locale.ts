import type { Words } from '@convolve/core';
import { english, type Sentences } from './english.js';
import { simplifiedChinese } from './simplifiedChinese.js';

/** The languages that the bot speaks. */
export const locales = ['en-US', 'zh-CN'] as const;

/** One of them. */
export type Locale = (typeof locales)[number];

/** The language for a person or a server, whose own Discord names; English where it is another. */
export function localeOf(discordLocale: string | null | undefined): Locale {
  return discordLocale === 'zh-CN' ? 'zh-CN' : 'en-US';
}

/** The language in which the core's words are read. */
export function languageOf(locale: Locale): keyof Words {
  return locale === 'zh-CN' ? 'zh' : 'en';
}

/** What the bot says in a language. */
export function sentences(locale: Locale): Sentences {
  return locale === 'zh-CN' ? simplifiedChinese : english;
}

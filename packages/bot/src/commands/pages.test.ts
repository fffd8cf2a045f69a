import { Locale, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '../testing/startTestBot.js';

const links = ({ components }: { components: readonly unknown[] }) =>
  [...JSON.stringify(components).matchAll(/"label":"([^"]*)","url":"([^"]*)"/g)].map(
    ([, label, url]) => [label, url],
  );

describe.each(['help', 'privacy'])('/%s', (command) => {
  test.each([
    [
      Locale.EnglishUS,
      ['Privacy policy', 'Terms of use'],
      { help: 'Convolve', privacy: 'Privacy' },
    ],
    [Locale.ChineseCN, ['隐私政策', '使用条款'], { help: 'Convolve', privacy: '隐私' }],
  ])(
    'is a layout for one person, in %s, with the pages of the developer portal',
    async (locale, labels, titles) => {
      const pages = ['https://example.org/privacy', 'https://example.org/terms'];
      const [privacy_policy_url, terms_of_service_url] = pages as [string, string];
      const bot = await startTestBot(undefined, {
        policies: { privacy_policy_url, terms_of_service_url },
      });
      const answer = await ask(bot, locale);
      expect(answer.ephemeral).toBe(true);
      expect(Number(answer.message.flags) & MessageFlags.IsComponentsV2).toBeTruthy();
      expect(answer.text).toMatch(new RegExp(`^### ${titles[command as 'help']}\\n`));
      expect(answer.text.length).toBeLessThan(4000);
      expect(links(answer)).toEqual(labels.map((label, at) => [label, pages[at]]));
    },
  );

  test('has no links where the developer portal has no pages', async () => {
    expect(links(await ask(await startTestBot()))).toEqual([]);
  });

  const ask = ({ discord }: TestBot, locale = Locale.EnglishUS) =>
    discord.user('ann', { locale }).runs(command);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kernelChoices } from '../src/shared/kernelChoices';

// `npx vitest run test/filterSettings.test.ts -u` in packages/vscode-ext updates the files.
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));
const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The entries of one language for the filters, after that of the setting. */
function withFilters(texts: Record<string, string>, language: string, edgeMap: string) {
  const choices = kernelChoices(language, (title) => edgeMap.replace('{0}', title));
  const entries = Object.entries(texts).filter(([key]) => !key.startsWith('kernel.'));
  const at = entries.findIndex(([key]) => key === 'setting.kernel') + 1;
  const names = choices.flatMap(({ id, kernel, meaning }) => [
    [`kernel.${id}`, kernel.name] as const,
    [`kernel.${id}.meaning`, meaning] as const,
  ]);
  return Object.fromEntries([...entries.slice(0, at), ...names, ...entries.slice(at)]);
}

describe('the setting of the first kernel', () => {
  it('offers every filter of the core', async () => {
    const manifest = json('package.json');
    const ids = kernelChoices('en', (title) => title).map(({ id }) => id);
    const setting = manifest.contributes.configuration.properties['convolve.kernel'];
    setting.enum = ids;
    setting.enumItemLabels = ids.map((id) => `%kernel.${id}%`);
    setting.enumDescriptions = ids.map((id) => `%kernel.${id}.meaning%`);
    await expect(written(manifest)).toMatchFileSnapshot(path('package.json'));
  });

  it.each([
    ['en', 'package.nls.json', '{0} edge map'],
    ['zh-cn', 'package.nls.zh-cn.json', json('l10n/bundle.l10n.zh-cn.json')['{0} edge map']],
  ])('names them in %s as the picker does', async (language, name, edgeMap) => {
    const texts = withFilters(json(name), language, edgeMap);
    await expect(written(texts)).toMatchFileSnapshot(path(name));
  });
});

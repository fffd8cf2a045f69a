import { readFileSync } from 'node:fs';
import { imageFaults } from '@convolve/core';
import { readNumbers } from '@convolve/core/numbers';
import { describe, expect, it } from 'vitest';
import { noteTemplate } from '../src/webview/noteTemplate';
import { coreNotes } from './coreNotes';

const bundle = JSON.parse(
  readFileSync(new URL('../l10n/bundle.l10n.zh-cn.json', import.meta.url), 'utf8'),
);

describe('a note of the core on a file', () => {
  it.each(coreNotes)('is a text of the lab: %s', (note) => {
    expect(Object.keys(bundle)).toContain(noteTemplate(note).text);
  });

  it('keeps its numbers', async () => {
    expect(coreNotes.length).toBeGreaterThan(7);
    const pfm = new TextEncoder().encode(`Pf 1 1 -2.5 ${'\0'.repeat(4)}more`);
    const { warnings } = await readNumbers(pfm);
    expect(warnings.map(noteTemplate)).toEqual([
      { text: '{0} bytes after the image', values: ['4'] },
      { text: 'the scale {0} is not applied', values: ['2.5'] },
    ]);
    expect(imageFaults(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toEqual([]);
  });
});

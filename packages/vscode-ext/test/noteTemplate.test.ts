import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageFaults } from '@convolve/core';
import { readNumbers } from '@convolve/core/numbers';
import { describe, expect, it } from 'vitest';
import { noteTemplate } from '../src/webview/noteTemplate';
import { strings } from '../src/webview/strings';

const core = fileURLToPath(new URL('../../core/src/', import.meta.url));

/** The notes in the core's readers of numbers and in `imageFaults`, with 7 for what they put in. */
const written = ['numbers', 'image/faults'].flatMap((folder) =>
  readdirSync(join(core, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(core, folder, name), 'utf8').matchAll(
        /(?:warnings|faults)(?:\.push\(|: \[\.\.\.warnings, )(['`])(.*?)\1/g,
      ),
    ])
    .map(([, , note]) =>
      note!
        .replace(/\$\{failsChecksum[^}]*\}/, 'tEXt chunk at byte 7 fails its checksum')
        .replace(/\$\{count[^}]*\}/, '7 extra bytes')
        .replace(/\$\{[^}]*\}/g, '7'),
    ),
);

describe('a note of the core on a file', () => {
  it.each(written)('is a text of the lab: %s', (note) => {
    expect(strings).toContain(noteTemplate(note).text);
  });

  it('keeps its numbers', async () => {
    expect(written.length).toBeGreaterThan(7);
    const pfm = new TextEncoder().encode(`Pf 1 1 -2.5 ${'\0'.repeat(4)}more`);
    const { warnings } = await readNumbers(pfm);
    expect(warnings.map(noteTemplate)).toEqual([
      { text: '{0} bytes after the image', values: ['4'] },
      { text: 'the scale {0} is not applied', values: ['2.5'] },
    ]);
    expect(imageFaults(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toEqual([]);
  });
});

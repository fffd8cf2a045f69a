import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const core = fileURLToPath(new URL('../../core/src/', import.meta.url));

/** The notes in the core's readers of numbers and in `imageFaults`, with 7 for what they put in. */
export const coreNotes = ['numbers', 'image/faults'].flatMap((folder) =>
  readdirSync(join(core, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(core, folder, name), 'utf8').matchAll(
        /(?:warnings|faults)(?:\.push\(|: \[\.\.\.warnings, )(['`])(.*?)\1/g,
      ),
    ])
    .flatMap(([, , note]) =>
      (note!.includes('${count') ? ['1 extra byte', '7 extra bytes'] : ['']).map((extra) =>
        note!
          .replace(/\$\{failsChecksum[^}]*\}/, 'tEXt chunk at byte 7 fails its checksum')
          .replace(/\$\{count[^}]*\}/, extra)
          .replace(/\$\{[^}]*\}/g, '7'),
      ),
    ),
);

import { existsSync } from 'node:fs';

/** The folder of this package, from the sources as well as from what is built of them. */
export function packageFolder(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('../', folder);
  return folder;
}

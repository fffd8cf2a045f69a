import { wrongType } from './mismatch.js';

/**
 * Throws if `options` is not an object or has a name that the function does not know, so that a
 * misspelt option is an error and not a silence. An option that is `undefined` counts as absent.
 */
export function checkOptions(name: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw wrongType(name, 'an object', options);
  }
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined || known.includes(key)) continue;
    throw new TypeError(`${name} has no option '${key}'; it takes ${known.join(', ')}`);
  }
}

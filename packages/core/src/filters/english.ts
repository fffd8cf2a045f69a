import type { Filter } from './types.js';

/** A filter in the form in which importers read it: its words are English, and its kind is left out. */
export function english<F extends Filter>({ kind: _, title, meaning, ...rest }: F) {
  return { ...rest, title: title.en, meaning: meaning.en };
}

import type { Sentences } from './sayError.js';
import { syntaxSentences } from './syntaxSentences.js';

/** What errors say themselves. */
export const english: Sentences = {
  frame: 'found {found}, expected {expected}',
  all: syntaxSentences,
};

import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** JavaScript and TypeScript: `const k = [[1, 2], [3, 4]] as const;`. */
export const javascript: Dialect<'javascript'> = {
  id: 'javascript',
  title: 'JavaScript and TypeScript',
  reads: ({ declaration, brackets, separator, lines, tail, comment }) =>
    brackets === 'square' &&
    separator !== ' ' &&
    !lines &&
    (/^(?:export|const|let|var|readonly|private|public|static|this)\b/.test(declaration) ||
      tail !== '' ||
      /^\/[/*]/.test(comment)),
  octal: true,
  words: { nan: 'NaN', infinity: 'Infinity' },
  layout: nested('[', ']'),
};

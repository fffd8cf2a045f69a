import { lexes } from './lexis';
import { head, type StatementForm } from './StatementForm';

/** Files of keys and values: the result becomes another key beside the first one. */
export const keyed: readonly StatementForm[] = [
  {
    languages: ['yaml', 'yml', 'dockercompose'],
    format: 'yaml',
    lexis: lexes.yaml,
    declaration: head('["\']?(?<name>[\\p{L}_](?:[\\p{L}\\p{N}_.-]| (?! ))*)["\']?:\\s+'),
    tail: /[ \t]*/y,
    separators: /(?<=^\s*(?:- +)*)- +/g,
    byColumn: true,
    // A list may stand in the column of its key.
    continued: (line, column) =>
      /^ */.exec(line)![0].length > column || line.slice(column).startsWith('- '),
  },
  {
    languages: ['toml'],
    format: 'toml',
    lexis: lexes.toml,
    declaration: head(
      '(?:(?:[\\w-]+|"[^"\\n]*"|\'[^\'\\n]*\')\\s*\\.\\s*)*' +
        '["\']?(?<name>[\\w-]+|(?<=")[^"\\n]+(?=")|(?<=\')[^\'\\n]+(?=\'))["\']?\\s*=\\s*',
    ),
    tail: /[ \t]*/y,
  },
];

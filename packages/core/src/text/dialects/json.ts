import type { Dialect } from './dialect.js';

/** `[[1,2],[3,4]]`, as `JSON.stringify` sets it, but −0 stays `-0`; also a member, `"kernel": …`. */
export const json: Dialect<'json'> = {
  id: 'json',
  title: 'JSON',
  reads: ({
    declaration,
    brackets,
    separator,
    lines,
    loose,
    trailingComma,
    jsonNumbers,
    tail,
    comment,
  }) =>
    /^("[^"]*"\s*:)?$/.test(declaration) &&
    brackets === 'square' &&
    separator !== ' ' &&
    !lines &&
    !loose &&
    !trailingComma &&
    jsonNumbers &&
    comment === '' &&
    (tail === '' || (declaration !== '' && tail === ',')),
  words: {},
  layout: () => ({ open: '[[', cell: ',', row: ['],', '', '['], close: ']]' }),
};

import { lexes } from './lexis';
import { head, type StatementForm } from './StatementForm';

/** Types and modifiers, which may have type arguments and brackets, and the name that they are of. */
const typed =
  '(?!(?:return|else|case|throw|yield|await|new|delete|goto|typedef|using|import|package)\\b)' +
  '(?:[\\p{L}\\w:.]+(?:<[^;={}()]*>)?(?:\\[[,\\s\\w]*\\])*[\\s*&?]+)+?(?<name>ID)';
const array = 'new\\s+[\\w.]+\\s*(?:\\[[^\\]\\n]*\\]\\s*)+';

const common = { tail: /\s*;/y, separators: /[;{}]/g, braces: true } as const;

export const cFamily: readonly StatementForm[] = [
  {
    ...common,
    languages: [
      ...['c', 'cpp', 'c++', 'cc', 'h', 'hpp', 'cuda-cpp', 'objective-c', 'objective-cpp'],
      ...['glsl', 'hlsl', 'opencl', 'arduino'],
    ],
    lexis: lexes.c,
    declaration: head(`${typed}(?<dims>(?:\\s*\\[[^\\]\\n]*\\])*)\\s*(?:=\\s*|(?=\\{))`),
  },
  {
    ...common,
    languages: ['java'],
    // An annotation is of one declaration only.
    separators: /[;{}]|@[\w.]+(?:\([^)\n]*\))?(?=\s)/g,
    lexis: lexes.tripled,
    declaration: head(`${typed}(?:\\s*\\[\\s*\\])*\\s*=\\s*(?<value>${array})?`),
    assignment: head(`(?:ID\\.)*(?<name>ID)\\s*=\\s*(?<value>${array})`),
    fresh: (name) => `var ${name} = `,
    constructs: new RegExp(`${array}$`),
  },
  {
    ...common,
    languages: ['csharp', 'cs', 'c#'],
    lexis: lexes.csharp,
    declaration: head(`${typed}\\s*=\\s*(?<value>${array})?`),
    assignment: head(`(?:ID\\.)*(?<name>ID)\\s*=\\s*(?<value>${array})`),
    fresh: (name) => `var ${name} = `,
    constructs: new RegExp(`${array}$`),
  },
];

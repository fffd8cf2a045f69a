import { lexes } from './lexis';
import { head, type StatementForm } from './StatementForm';

const tail = /[ \t]*;?/y;
const common = { fresh: (name: string) => `${name} = `, tail } as const;

/** Languages where an assignment declares. */
export const scripts: readonly StatementForm[] = [
  {
    ...common,
    languages: ['python', 'py', 'python3', 'ipython'],
    format: 'python',
    lexis: lexes.python,
    declaration: head(
      '(?!(?:else|try|finally)\\b)(?:ID\\.)*(?<name>ID)(?:\\s*:[^=\\n]+)?\\s*=\\s*(?:\\\\\\r?\\n\\s*)?',
    ),
    bare: 'anywhere',
    retype: { types: /\bint\b(?=[^=\n]*\]\s*=)/g, float: 'float' },
  },
  {
    ...common,
    languages: ['julia', 'jl'],
    lexis: lexes.julia,
    declaration: head('(?:(?:const|local|global)\\s+)?(?<name>ID)(?:::[^=\\n]+)?\\s*=\\s*'),
    bare: 'margin',
    retype: { types: /\bU?Int\d*\b(?=[^=\n]*\}\s*=)/g, float: 'Float64' },
  },
  {
    ...common,
    languages: ['matlab', 'octave', 'm'],
    lexis: lexes.matlab,
    declaration: head('(?:ID\\.)*(?<name>ID)\\s*=\\s*'),
    bare: 'anywhere',
  },
  {
    languages: ['r', 'rscript'],
    lexis: lexes.scripts,
    declaration: head('(?:[\\w.]+\\$)*(?<name>[\\p{L}.][\\p{L}\\p{N}._]*)\\s*(?:<<?-|=)\\s*'),
    fresh: (name) => `${name} <- `,
    bare: 'margin',
    tail,
    separators: /[;{}]/g,
    braces: true,
  },
  {
    languages: ['lua'],
    lexis: lexes.lua,
    declaration: head('(?:local\\s+)?(?:ID\\.)*(?<name>ID)(?:\\s*<\\w+>)?\\s*=\\s*'),
    tail,
  },
  {
    languages: ['php'],
    format: 'php',
    lexis: lexes.php,
    declaration: head(
      '(?:(?:public|private|protected|static|const|readonly|var)\\s+)*(?:\\$this->|\\$)?(?<name>[\\p{L}_]\\w*)\\s*=\\s*',
    ),
    tail: /\s*;/y,
    separators: /[;{}]/g,
    braces: true,
  },
  {
    ...common,
    languages: ['ruby', 'rb'],
    format: 'ruby',
    lexis: lexes.scripts,
    declaration: head('(?:@{1,2}|\\$)?(?<name>[\\p{L}_]\\w*)\\s*=\\s*'),
    bare: 'margin',
    continued: (line) => /^\s*\./.test(line),
  },
];

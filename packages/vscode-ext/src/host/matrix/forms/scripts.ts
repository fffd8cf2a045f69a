import { lexes } from './lexis';
import { head, type StatementForm } from './StatementForm';

const plain = (name: string) => `${name} = `;
const tail = /[ \t]*;?/y;

/** Languages where an assignment declares. */
export const scripts: readonly StatementForm[] = [
  {
    languages: ['python', 'py', 'python3', 'ipython'],
    format: 'python',
    lexis: lexes.python,
    declaration: head(
      '(?!(?:else|try|finally)\\b)(?:ID\\.)*(?<name>ID)(?:\\s*:[^=\\n]+)?\\s*=\\s*(?:\\\\\\r?\\n\\s*)?',
    ),
    fresh: plain,
    bare: 'anywhere',
    tail,
    braces: false,
    retype: { types: /\bint\b(?=[^=\n]*\]\s*=)/g, float: 'float' },
  },
  {
    languages: ['julia', 'jl'],
    lexis: lexes.julia,
    declaration: head('(?:(?:const|local|global)\\s+)?(?<name>ID)(?:::[^=\\n]+)?\\s*=\\s*'),
    fresh: plain,
    bare: 'margin',
    tail,
    braces: false,
    retype: { types: /\bU?Int\d*\b(?=[^=\n]*\}\s*=)/g, float: 'Float64' },
  },
  {
    languages: ['matlab', 'octave', 'm'],
    lexis: lexes.matlab,
    declaration: head('(?:ID\\.)*(?<name>ID)\\s*=\\s*'),
    fresh: plain,
    bare: 'anywhere',
    tail,
    braces: false,
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
    braces: false,
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
    languages: ['ruby', 'rb'],
    format: 'ruby',
    lexis: lexes.scripts,
    declaration: head('(?:@{1,2}|\\$)?(?<name>[\\p{L}_]\\w*)\\s*=\\s*'),
    fresh: plain,
    bare: 'margin',
    tail,
    braces: false,
    continued: (line) => /^\s*\./.test(line),
  },
];

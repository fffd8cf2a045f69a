import { lexes } from './lexis';
import { head, type StatementForm } from './StatementForm';

/** The next line goes on with the value. */
const byOperator = (line: string) =>
  /^\s*(?:[.?+\-*/%&|^<>=,([`]|as\b|instanceof\b|in\b)/.test(line);
const byMember = (line: string) => /^\s*(?:\??\.|\?:|&&|\|\||as\b)/.test(line);
const assignment = head('(?:ID\\.)*#?(?<name>ID)\\s*=\\s*');
const common = { assignment, separators: /[;{}]/g, braces: true } as const;
const modifiers =
  '(?:(?:private|public|internal|protected|fileprivate|static|lazy|final|override|implicit|const)\\s+)*';
const goArray = '(?<value>(?:\\[[^\\]\\n]*\\]){2}[\\w.]+\\s*)';
const jvm = {
  ...common,
  whole: '.0',
  lexis: lexes.tripled,
  declaration: head(`${modifiers}va[lr]\\s+(?<name>ID)(?:\\s*:[^=\\n]+)?\\s*=\\s*`),
  fresh: (name: string) => `val ${name} = `,
  tail: /[ \t]*;?/y,
  continued: byMember,
} as const;

/** Languages that declare by a keyword, with the type after the name or none. */
export const letFamily: readonly StatementForm[] = [
  {
    ...common,
    languages: [
      ...['javascript', 'typescript', 'javascriptreact', 'typescriptreact'],
      ...['js', 'ts', 'jsx', 'tsx', 'mjs', 'cjs', 'mts', 'cts'],
    ],
    format: 'javascript',
    lexis: lexes.javascript,
    declaration: head(
      '(?:(?:export\\s+)?(?:const|let|var)|' +
        '(?:public|private|protected|static|readonly|override|accessor)' +
        '(?:\\s+(?:static|readonly|override|accessor))*)' +
        '\\s+#?(?<name>ID)(?:\\s*!?:[^=;\\n]+)?\\s*=\\s*',
    ),
    members: /\bclass\b[^{}();]*$/,
    fresh: (name) => `const ${name} = `,
    bare: 'anywhere',
    tail: /(?:[ \t]+(?:as|satisfies)[ \t]+[\w.<>[\]| \t]+)?[ \t]*;?/y,
    continued: byOperator,
  },
  {
    ...common,
    languages: ['rust', 'rs'],
    format: 'rust',
    whole: '.0',
    lexis: lexes.rust,
    declaration: head(
      '(?:pub(?:\\([^)]*\\))?\\s+)?(?:let(?:\\s+mut)?|const|static(?:\\s+mut)?)\\s+(?<name>ID)' +
        '(?:\\s*:[^=\\n]+)?\\s*=\\s*(?<value>(?:&\\s*)?(?:vec!)?)',
    ),
    fresh: (name) => `let ${name} = `,
    tail: /\s*;/y,
  },
  {
    ...common,
    languages: ['go', 'golang'],
    lexis: lexes.backticks,
    declaration: head(
      `(?=var\\s|ID\\s*:=)(?:var\\s+)?(?<name>ID)(?:\\s+[^=:\\n{]+)?\\s*:?=\\s*${goArray}?`,
    ),
    assignment: head(`(?:ID\\.)*(?<name>ID)\\s*=\\s*${goArray}`),
    fresh: (name) => `${name} := `,
    tail: /[ \t]*;?/y,
    constructs: new RegExp(`${goArray}$`),
    retype: { types: /\b(?:u?int(?:8|16|32|64)?|byte)\b(?=\s*(?:=|\{))/g, float: 'float64' },
  },
  {
    ...jvm,
    languages: ['kotlin', 'kt', 'kts'],
    retype: { types: /\b(?:Byte|Short|Int|Long)(?=Array|>)/g, float: 'Double' },
  },
  {
    ...jvm,
    languages: ['scala', 'sc'],
    retype: { types: /\b(?:Byte|Short|Int|Long)(?=\])/g, float: 'Double' },
  },
  {
    ...common,
    languages: ['swift'],
    format: 'swift',
    lexis: lexes.tripled,
    declaration: head(`${modifiers}(?:let|var)\\s+(?<name>ID)(?:\\s*:[^=\\n]+)?\\s*=\\s*`),
    fresh: (name) => `let ${name} = `,
    tail: /[ \t]*;?/y,
    continued: byMember,
  },
];

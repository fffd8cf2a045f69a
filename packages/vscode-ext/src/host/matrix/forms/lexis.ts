/** The sources of regular expressions for a language's comments and strings, closed or not. */
export interface Lexis {
  readonly comment: string;
  readonly string: string;
}

const doubleQuoted = '"(?:\\\\.|[^"\\\\\\n])*"?';
const singleQuoted = "'(?:\\\\.|[^'\\\\\\n])*'?";
/** In languages where `'` also transposes. */
const notTransposed = "(?<![\\w)\\]}'.])'(?:''|[^'\\n])*'?";
const tripled = '"""[\\s\\S]*?(?:"""|$)';
const longDouble = '"(?:\\\\[\\s\\S]|[^"\\\\])*"?';
const longSingle = "'(?:\\\\[\\s\\S]|[^'\\\\])*'?";
const hash = '#[^\\n]*';
const slashes = '//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$)';

/** Comments and strings by the languages that have them alike. */
export const lexes = {
  c: { comment: slashes, string: `${doubleQuoted}|${singleQuoted}` },
  /** Strings in three quotes go over several lines. */
  tripled: { comment: slashes, string: `${tripled}|${doubleQuoted}|${singleQuoted}` },
  csharp: {
    comment: slashes,
    string: `${tripled}|\\$?@\\$?"(?:""|[^"])*"?|${doubleQuoted}|${singleQuoted}`,
  },
  backticks: {
    comment: slashes,
    string: `${doubleQuoted}|${singleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`?`,
  },
  /** A regular expression stands where no value has ended. */
  javascript: {
    comment: slashes,
    string:
      `${doubleQuoted}|${singleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`?|` +
      '(?<=(?:^|[=(,:;!&|?{}[+\\n]|\\breturn)\\s*)/(?![/*])(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\\\n])*\\]|[^/\\\\\\n[])+/',
  },
  /** A lone `'` names a lifetime. */
  rust: {
    comment: slashes,
    string: `r#"[\\s\\S]*?(?:"#|$)|${longDouble}|'(?:\\\\[^'\\n]*|[^'\\\\\\n])'`,
  },
  python: {
    comment: hash,
    string: `${tripled}|'''[\\s\\S]*?(?:'''|$)|${doubleQuoted}|${singleQuoted}`,
  },
  julia: {
    comment: `#=[\\s\\S]*?(?:=#|$)|${hash}`,
    string: `${tripled}|${longDouble}|${notTransposed}`,
  },
  matlab: {
    comment: '%\\{[ \\t]*\\r?\\n[\\s\\S]*?(?:\\n[ \\t]*%\\}|$)|[%#][^\\n]*',
    string: `"(?:""|[^"\\n])*"?|${notTransposed}`,
  },
  scripts: { comment: hash, string: `${longDouble}|${longSingle}` },
  php: { comment: `${slashes}|${hash}`, string: `${longDouble}|${longSingle}` },
  lua: {
    comment: '--\\[\\[[\\s\\S]*?(?:\\]\\]|$)|--[^\\n]*',
    string: `\\[=+\\[[\\s\\S]*?(?:\\]=+\\]|$)|${doubleQuoted}|${singleQuoted}`,
  },
  toml: {
    comment: hash,
    string: `${tripled}|'''[\\s\\S]*?(?:'''|$)|${doubleQuoted}|'[^'\\n]*'?`,
  },
  /** In plain text a quote is a letter. */
  yaml: {
    comment: '(?<![^\\s])#[^\\n]*',
    string: "(?<=[:\\-,[{]\\s*)\"(?:\\\\[\\s\\S]|[^\"\\\\])*\"?|(?<=[:\\-,[{]\\s*)'(?:''|[^'])*'?",
  },
} as const satisfies Record<string, Lexis>;

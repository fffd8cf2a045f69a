import { type Dialect, isList, where } from './dialect.js';

/** Lists and matrices in square brackets or parentheses. */
export const lists = [
  /** Haskell: `[[1, 2], [3, 4]]`, known by the type, before it or behind. */
  {
    id: 'haskell',
    reads: where(isList, { declaration: /::/, tail: /^::/ }),
    holes: /::\s*\[\[\s*(?<type>Int)\s*\]\]/dg,
  },
  /** Swift: `[[1, 2], [3, 4]]`, known by the type `[[Double]]`. */
  {
    id: 'swift',
    reads: where(isList, { declaration: /:\s*\[\[\s*\w+\s*\]\]\s*=$/ }),
    holes: /\[\[\s*(?<type>U?Int(?:8|16|32|64)?)\s*\]\]/dg,
  },
  /** Rust: `[[1.0, 2.0], [3.0, 4.0]]`, also of `vec!` and ndarray's `array!`. */
  {
    id: 'rust',
    opening: /&?(?:vec|array|arr2|matrix)!/y,
    reads: where(isList, {
      suffix: /^_?[fiu](?:8|16|32|64|128|size)$/,
      declaration:
        /^(?:pub(?:\([^)]*\))?\s+)?(?:let\s+mut|(?:let|const|static)\s+(?:mut\s+)?\w+\s*:\s*(?:&|\[|Vec|Array))/,
    }),
    holes: /\[\[(?<type>\w+);\s*(?<cols>\d+)\];\s*(?<rows>\d+)\]|Vec<Vec<(?<type_>\w+)>>/dg,
  },
  /** Julia: `[1.0 -2.0; 3.0 4.0]`, MATLAB's form, with `const`, a type before it, `1.5f0` or `#`. */
  {
    id: 'julia',
    opening: /(?:Float|U?Int|Complex)(?:8|16|32|64|128)(?=\[)/y,
    reads: ({ declaration, brackets, separator, lines, suffix, comment }) =>
      brackets === 'square' &&
      (lines || separator === ' ') &&
      (/^const\b/.test(declaration) || suffix === 'f0' || (lines && comment === '#')),
    holes: /(?<type>\w+)\[/dg,
    takes: ({ brackets }) => brackets === 'square',
  },
  /** MATLAB and Octave: `[1 -2; 3 4]`, also without the brackets. */
  {
    id: 'matlab',
    opening: /(?<dtype>single|double|logical|u?int(?:8|16|32|64))(?=\s*\(\s*\[)/y,
    call: 'spaces',
    holes: /\b(?<type>logical|u?int(?:8|16|32|64))(?=\s*\()/dg,
    reads: ({ declaration, brackets, separator, lines, tail, comment, bare }) =>
      (brackets === 'none' && lines) ||
      (brackets === 'square' &&
        (lines ||
          comment === '%' ||
          (bare && separator !== ',' && (declaration !== '' || tail !== '')))),
  },
  /** TOML's arrays; known by a key that no variable is called, `"kernel" = …` or `edge-kernel = …`. */
  { id: 'toml', reads: where(isList, { declaration: /^(?:["'][^=]*|[\w.]+-[\w.-]+)\s*=$/ }) },
  /** `[[1,2],[3,4]]`, as `JSON.stringify` sets it, but −0 stays `-0`; also a member, `"kernel": …`. */
  {
    id: 'json',
    reads: (form) =>
      isList(form) &&
      form.jsonNumbers &&
      !(form.loose || form.trailingComma || form.comment) &&
      /^("[^"]*"\s*:,?)?$/.test(form.declaration + form.tail),
  },
  /** JavaScript and TypeScript: `const k = [[1, 2], [3, 4]] as const;`. */
  {
    id: 'javascript',
    reads: where(isList, {
      declaration: /^(?:export|const|let|var|readonly|private|public|static|this)\b/,
      tail: /./,
      comment: /^\/[/*]/,
    }),
    octal: true,
    takes: isList,
  },
  /** YAML's lists in brackets or with dashes; `1.0e+22`, because YAML 1.1 takes `1e+22` for a text. */
  {
    id: 'yaml',
    reads: (form) => isList(form) && form.declaration.endsWith(':') && form.tail === '',
  },
  /** `[[1. 2.]\n [3. 4.]]`: Python's `str` of a NumPy 2.4 array. */
  {
    id: 'numpy',
    reads: ({ declaration, brackets, separator, tail }) =>
      brackets === 'square' &&
      (separator === ' ' || (separator === '' && declaration === '')) &&
      tail === '',
    print: true,
  },
  /** `[[1, 2], [3, 4]]`, also SymPy's `Matrix([[1, 2]])`, with `nan` and `inf`; −0 is `-0.0`, because Python's `-0` is the integer 0. */
  {
    id: 'python',
    opening:
      /(?:(?:sp|sympy)\.)?(?:Immutable|Mutable)?(?:Dense)?Matrix(?=\(\s*\[)|(?:pd|pandas)\.DataFrame(?=\(\s*\[)/y,
    call: 'commas',
    reads: ({ brackets, separator, lines, tail }) =>
      (brackets === 'square' || brackets === 'round') && separator !== ' ' && !lines && tail === '',
    takes: isList,
  },
  /** Lisp, Scheme and Clojure: `((1 2) (3 4))`, also quoted and in `#(…)`. */
  {
    id: 'lisp',
    reads: ({ brackets, separator, lines }) => brackets === 'round' && separator === ' ' && !lines,
  },
] as const satisfies readonly Dialect[];

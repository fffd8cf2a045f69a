import { type Dialect, isCurly, where } from './dialect.js';

/** Lists in braces. */
export const braces = [
  /** C#: `new double[,] {{1, 2}, {3, 4}}`. */
  {
    id: 'csharp',
    opening: /new\s*(?:[\w.]+\s*)?\[\s*\d*\s*,\s*\d*\s*\]/y,
    reads: where(isCurly, { declaration: /\[\s*,\s*\]/ }),
    holes:
      /\[\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\]|\b(?<type>s?byte|u?short|u?int|u?long)(?=\s*\[)/dg,
    takes: isCurly,
  },
  /** Java, and C#'s arrays of arrays: `new double[][] {{1, 2}, {3, 4}}`. */
  {
    id: 'java',
    opening: /new\s+\w+\s*\[\s*\d*\s*\]\s*\[\s*\d*\s*\]/y,
    reads: where(isCurly, { declaration: /\w\s*\[\s*\]\s*\[\s*\]\s*\w+\s*=$/ }),
    holes:
      /new\s+\w+\s*\[\s*(?<rows>\d+)\s*\]\s*\[\s*(?<cols>\d+)\s*\]|\b(?<type>byte|short|int|long)(?=\s*\[)/dg,
    octal: true,
    takes: isCurly,
  },
  /** Go: `[][]float64{{1, 2}, {3, 4}}`. */
  {
    id: 'go',
    opening: /\[(?:\d*|\.\.\.|_)\]\s*\[\d*\]\s*[A-Za-z]\w*(?=\s*\{)/y,
    holes:
      /\[(?<rows>\d+)\]\s*\[(?<cols>\d+)\]|\[(?:_|\.\.\.)?\]\s*\[(?<cols_>\d+)\]|\](?<type>\w+)(?=\s*[{=])/dg,
    octal: true,
  },
  /** Lua: `{{1, 2}, {3, 4}}` after `local`, or with `--` comments. */
  { id: 'lua', reads: where(isCurly, { declaration: /^local\b/, comment: /^--/ }) },
  /** Mathematica: braces after a mere name, `k = {{1, 2}, {3, 4}}`, and `1.5*^-7` for exponents. */
  {
    id: 'mathematica',
    reads: where(isCurly, { declaration: /^[A-Za-z$]\w*\s*:?=$/, comment: /^\(\*/ }),
    takes: isCurly,
  },
  /** C and C++: braces, also of `std::array` and `std::vector`; plain `{{1, 2}, {3, 4}}` counts as C. */
  {
    id: 'c',
    reads: isCurly,
    holes:
      /\[(?<rows>\d+)\]\s*\[(?<cols>\d+)\]|\[\]\s*\[(?<cols__>\d+)\]|array<\s*(?:std::)?array<\s*(?<type_>\w+),\s*(?<cols_>\d+)>,\s*(?<rows_>\d+)>|\b(?<type>(?:unsigned |signed )?(?:char|short|int|long)|u?int(?:8|16|32|64)_t|uchar|size_t)\b/dg,
    octal: true,
  },
] as const satisfies readonly Dialect[];

/** What may be put into a sentence: a text, a number, or another phrase. */
export type SyntaxArgs = Readonly<Record<string, string | number | SyntaxPhrase>>;

/** A part of a sentence as data. */
export interface SyntaxPhrase {
  readonly code: SyntaxCode;
  readonly args: SyntaxArgs;
}

/** The code of a phrase. */
export type SyntaxCode = keyof typeof syntaxSentences;

/**
 * All that the parser says, in English and Simplified Chinese. `{name}` is an argument;
 * `{name|one|many}` is the first word for 1 and the second for any other number.
 */
export const syntaxSentences = {
  // What stands in the text.
  token: ['{text}', '{text}'],
  'long-token': ['{text}… ({length} characters)', '{text}…（{length} 个字符）'],
  'summary-gap': ['{text}, the gap of a summary', '{text}（摘要中省略的部分）'],
  'text-end': ['the end of the text', '文本结尾'],
  'line-end': ['the end of the line', '行尾'],
  'nth-number': ['number {nth} of row {row}', '第 {row} 行的第 {nth} 个数'],
  'row-end': [
    'the end of row {row} after {count} {count|number|numbers}',
    '第 {row} 行在 {count} 个数之后的结尾',
  ],
  'a-shape': ['a shape of {rows}×{cols}', '形状 {rows}×{cols}'],
  numbers: ['{count} {count|number|numbers}', '{count} 个数'],
  'numbers-of': ['{rows}×{cols} numbers', '{rows}×{cols} 个数'],
  header: ['a header of {count} {count|name|names}', '含 {count} 个名称的表头'],
  'surplus-tab': ['a surplus tab', '多余的制表符'],
  'empty-cell': ['an empty cell', '空单元格'],
  'wide-gap': ['columns set apart by several tabs', '用多个制表符对齐的列'],
  'separated-digits': ['{value} with a digit separator', '带数字分隔符的 {value}'],
  'kind-suffix': ['{value} of kind {kind}', '种别为 {kind} 的 {value}'],
  record: ['a record', '一条记录'],
  'array-length': ['an array of length {count}', '长度为 {count} 的数组'],
  octal: ['the octal number {text}', '八进制数 {text}'],
  decimal: ['the decimal number {text}', '十进制数 {text}'],
  grouped: ["numbers with '{sign}' between thousands", "以 '{sign}' 分隔千位的数"],
  columns: ['numbers in columns of their own', '各自成列的数'],
  fraction: ['a fraction', '一个分数'],
  'floor-division': ['a division rounded down', '向下取整的除法'],
  factor: ['{value} times the matrix', '矩阵的 {value} 倍'],

  // What could stand there.
  'one-reading': [
    "one reading: it could be {first} (format '{format}') or {second} (format '{other}')",
    '唯一的读法：可能是{first}（format 为 {format}），也可能是{second}（format 为 {other}）',
  ],
  'one-number-or-two': [
    "one reading: {text} could be one number, or two, as format '{format}' reads it",
    '唯一的读法：{text} 可能是一个数，也可能是两个数（format 为 {format} 时按两个数读取）',
  ],
  'known-text': [
    'a part of the matrix, or something that is known by name',
    '矩阵的一部分，或按名称可识别的内容',
  ],
  matrix: ['a matrix', '一个矩阵'],
  'matrix-in-brackets': ['a matrix in brackets', '括号中的矩阵'],
  'matrix-of-one-language': ['the matrix of one language', '同一种语言写法的矩阵'],
  'matrix-of-format': ["a matrix of format '{format}'", '格式为 {format} 的矩阵'],
  number: ['a number', '一个数'],
  'number-not-row': ['a number: a matrix has two dimensions', '一个数：矩阵只有两个维度'],
  'number-in-range': [
    "an integer from {least} to {greatest} for dtype '{dtype}'",
    '{least} 到 {greatest} 之间的整数（dtype 为 {dtype}）',
  ],
  'one-division': [
    'one division in a cell: 1/2/3 could be a date',
    '一个单元格中最多一次除法：1/2/3 也可能是日期',
  ],
  'divisor-of-all': [
    'one reading: {text} could divide the last number or all of them, as in [1 2 1] / 4',
    '唯一的读法：{text} 可能只除最后一个数，也可能除所有数（如 [1 2 1] / 4）',
  ],
  'row-or-division': [
    "one reading: '/' could stand between rows, or divide, as format '{format}' reads it",
    '唯一的读法：/ 可能分隔行，也可能表示除法（format 为 {format} 时按除法读取）',
  ],
  'row-or-column': [
    "one reading: Julia's ';;' does not end a row; format '{format}' reads rows",
    '唯一的读法：Julia 的 ;; 不表示换行；format 为 {format} 时按行读取',
  ],
  'lists-or-columns': [
    "one reading: ';' ends a row in MATLAB, also here; format '{format}' reads each inner list as a row",
    '唯一的读法：在 MATLAB 中此处的 ; 也表示换行；format 为 {format} 时每个内层列表读作一行',
  ],
  'row-or-negative': [
    "one reading: a number in brackets could be negative, or a row, as format '{format}' reads it",
    '唯一的读法：括号中的数可能表示负数，也可能是一行（format 为 {format} 时读作一行）',
  ],
  'row-or-size': [
    "one reading: {text} could be the size of the rows below it, or a row, as format '{format}' reads it",
    '唯一的读法：{text} 可能是下方各行的大小，也可能是一行（format 为 {format} 时读作一行）',
  ],
  'one-argument': ["')': this call takes one argument", '右括号：此调用只有一个参数'],
  'times-or-repeated': [
    "one reading: Python repeats a list that is multiplied; format '{format}' multiplies its numbers",
    '唯一的读法：在 Python 中列表乘以整数表示重复；format 为 {format} 时逐个相乘',
  ],
  'no-repetition': [
    'every number of the list: a semicolon here could repeat one, as in Rust',
    '列表中的每个数：此处的分号可能表示重复（如 Rust）',
  ],
  'column-or-repeated': [
    "one reading: Rust repeats the number before the semicolon; format '{format}' reads a column",
    '唯一的读法：在 Rust 中分号前的数会重复；format 为 {format} 时读作一列',
  ],
  'one-of-list': [
    'one matrix: this is a list, copy one of its matrices',
    '一个矩阵：此处是列表，请复制其中一个矩阵',
  ],
  'next-index': ['[{index}], the index of the next number', '[{index}]，即下一个数的序号'],
  'no-condition': [
    'the lines that count, without conditions of a preprocessor',
    '实际生效的行，不含预处理条件',
  ],
  'no-line-number': [
    'a row that starts with a number of the matrix: {text} could be the number of a line',
    '以矩阵中的数开头的一行：{text} 可能是行的编号',
  ],
  'number-without-unit': [
    'a number without a unit: {text} could be a count of units',
    '不带单位的数：{text} 可能表示某个单位的数量',
  ],
  'finite-number': [
    'a number of at most 1.8e308: a larger one is infinite',
    '不大于 1.8e308 的数：更大的数会变成无穷大',
  ],
  row: ['a row', '一行'],
  'row-in-brackets': ['a row in brackets', '括号中的一行'],
  'row-under-head': ['a row right under the head', '表头正下方的一行'],
  count: ['a count', '一个个数（非负整数）'],
  sign: ["'{sign}'", "'{sign}'"],
  'sign-in-column': ["'{sign}' in column {column}", '第 {column} 列的 {sign}'],
  'sign-or-line-end': ["'{sign}' or the end of the line", "'{sign}' 或行尾"],
  'sign-or-sign': ["'{sign}' or '{other}'", "'{sign}' 或 '{other}'"],
  'close-or-one-level': ["'{sign}': a matrix has two dimensions", "'{sign}'：矩阵只有两个维度"],
  'closing-bracket': [
    "'{sign}' to close the '{open}' at line {line}, column {column}",
    "'{sign}'，以闭合第 {line} 行第 {column} 列的 '{open}'",
  ],
  'bracket-as-before': ["'{sign}' or '{other}', as before", "与前面一样：'{sign}' 或 '{other}'"],
  'number-or-sign-as-before': ["a number or '{sign}', as before", "与前面一样：一个数或 '{sign}'"],
  'number-or-line-end-as-before': [
    'a number or the end of the line, as before',
    '与前面一样：一个数或行尾',
  ],
  'line-end-as-in-row': ['the end of the line, as in row {row}', '行尾，与第 {row} 行一样'],
  'text-end-after-blank-line': ['the end of the text after a blank line', '空行之后的文本结尾'],
  'numbers-as-in-row': [
    '{count} {count|number|numbers} as in row {row}',
    '{count} 个数，与第 {row} 行一样',
  ],
  'numbers-as-in-head': [
    '{count} {count|number|numbers} as in the head',
    '{count} 个数，与表头一样',
  ],
  'rows-as-in-first-columns': ['{count} rows as in the first columns', '{count} 行，与前几列一样'],
  'names-of-numbers': ["{count} {count|number|numbers}' names", '{count} 个数的名称'],
  'numbers-for-shape': ['{count} for {rows}×{cols}', '{count} 个数（{rows}×{cols}）'],
  'shape-of-array': ['the {rows}×{cols} that the array has', '数组实际的形状 {rows}×{cols}'],
  'shape-of-numbers': ['one of {count} {count|number|numbers}', '共 {count} 个数的形状'],
  'two-sizes': ['the sizes of two dimensions', '两个维度的大小'],
  'numbers-at-most': ['{count} numbers at most', '最多 {count} 个数'],
  'square-kernel': ['as many rows as columns', '行数与列数相同'],
  'dense-matrix': [
    'a matrix with all its numbers, not a list of entries',
    '列出全部数的矩阵，而不是元素清单',
  ],
  'latex-separator': ["'&', '\\\\' or '\\end{…}'", "'&'、'\\\\' 或 '\\end{…}'"],
  'array-arguments': ["dtype=…, shape=… or ')'", "dtype=…、shape=… 或 ')'"],
  'r-arguments': ["nrow=…, ncol=…, byrow=…, dim=… or ')'", "nrow=…、ncol=…、byrow=…、dim=… 或 ')'"],
  'number-type': ['the name of a number type', '一个数值类型的名称'],
  'one-of': ['one of {names}', '以下之一：{names}'],
} as const satisfies Readonly<Record<string, readonly [english: string, chinese: string]>>;

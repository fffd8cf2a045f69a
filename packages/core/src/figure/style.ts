/** Measures of a figure in px, and its colours. */
export const style = {
  margin: 16,
  columnGap: 28,
  rowGap: 22,
  heading: { size: 16, line: 21, gap: 18 },
  title: { size: 13, line: 17, gap: 8 },
  label: { size: 10, gap: 3 },
  tick: { length: 4, spacing: { rows: [48, 24], cols: [48] } },
  bar: { gap: 10, width: 10 },
  background: '#ffffff',
  ink: '#24292f',
  labelInk: '#57606a',
  frame: '#8c959f',
} as const;

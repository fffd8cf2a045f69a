import type { Matrix } from '../../matrix/types.js';
import type { CellFormat } from './floatFormat.js';

/** How rows and cells are set. */
export interface Layout {
  /** Between two cells, `' '` or `', '`; without its space, between two rows. */
  readonly separator: string;
  /** Characters in a line. */
  readonly width: number;
  /** Characters before the first bracket. */
  readonly indent: number;
  /** Rows and columns at each end of a summary; undefined shows everything. */
  readonly edge: number | undefined;
}

/** An index to show, or the gap of a summary. */
type Place = number | '...';

/** Sets cells in brackets, one row a line; a row that is too long goes on in the next line. */
export function layOut(matrix: Matrix, format: CellFormat, layout: Layout): string {
  const { separator, width, indent, edge } = layout;
  const margin = ' '.repeat(indent + 2);
  // A bracket for the array and one, or a comma, for the row must still fit.
  const room = width - 2;
  const cols = places(matrix.cols, edge);
  const rows = places(matrix.rows, edge).map((r) => {
    if (r === '...') return r;
    const cells = cols.map((c) => (c === '...' ? c : format(matrix.data[r * matrix.cols + c]!)));
    return `[${wrap(cells, separator, room, margin).slice(margin.length)}]`;
  });
  return `[${rows.join(`${separator.trimEnd()}\n${margin.slice(1)}`)}]`;
}

/** The indices of an axis; NumPy shows the last one of a summary even with no edge items. */
function places(size: number, edge: number | undefined): Place[] {
  const range = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, at) => start + at);
  if (edge === undefined || size <= 2 * edge) return range(0, size);
  return [...range(0, edge), '...', ...range(size - Math.max(edge, 1), size)];
}

function wrap(cells: readonly string[], separator: string, room: number, margin: string): string {
  let text = '';
  let line = margin;
  for (const [at, cell] of cells.entries()) {
    if (line.length > margin.length && line.length + cell.length > room) {
      text += `${line.trimEnd()}\n`;
      line = margin;
    }
    line += at < cells.length - 1 ? cell + separator : cell;
  }
  return text + line;
}

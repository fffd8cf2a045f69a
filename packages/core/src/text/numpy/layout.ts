/** How rows and cells are set. */
export interface Layout {
  /** Between two cells, `' '` or `', '`; without its space, between two rows. */
  readonly separator: string;
  /** Characters in a line. */
  readonly width: number;
  /** Characters before the first bracket. */
  readonly indent: number;
  /** Items at each end of an axis in a summary; undefined shows everything. */
  readonly edge: number | undefined;
}

/**
 * Sets cells in brackets, one row a line, and a blank line more between blocks for every further
 * axis; a row that is too long goes on in the next line.
 *
 * @param cell The text of an element, by its index in row-major order.
 */
export function layOut(
  shape: readonly number[],
  cell: (index: number) => string,
  layout: Layout,
): string {
  const { separator, width, indent, edge } = layout;
  const axes = shape.length;
  // All opening brackets stand before a cell; its row's own bracket, or a comma, must still fit
  // behind it, and NumPy keeps as much room for every axis.
  const margin = ' '.repeat(indent + axes);
  const room = width - axes;

  function block(axis: number, first: number): string {
    const size = shape[axis]!;
    const last = axis === axes - 1;
    const texts = places(size, edge).map((place) => {
      if (place === '...') return place;
      const at = first * size + place;
      return last ? cell(at) : block(axis + 1, at);
    });
    if (last) return `[${wrap(texts, separator, room, margin)}]`;
    const lineEnds = '\n'.repeat(axes - 1 - axis);
    return `[${texts.join(separator.trimEnd() + lineEnds + margin.slice(axes - 1 - axis))}]`;
  }
  return block(0, 0);
}

/** The indices to show; NumPy shows the last one of a summary even with no edge items. */
export function places(size: number, edge: number | undefined): (number | '...')[] {
  const range = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, at) => start + at);
  if (edge === undefined || size <= 2 * edge) return range(0, size);
  return [...range(0, edge), '...', ...range(size - Math.max(edge, 1), size)];
}

/** Joins a row's cells; no line but the first begins without the margin. */
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
  return (text + line).slice(margin.length);
}

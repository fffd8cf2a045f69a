/**
 * Sets a text into a document: its lines after the first begin with the indentation, blank ones
 * apart, and end as the document's do.
 */
export function indented(text: string, indentation: string, eol: string): string {
  const [first = '', ...following] = text.split('\n');
  return [first, ...following.map((line) => (line === '' ? '' : indentation + line))].join(eol);
}

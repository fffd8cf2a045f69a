/** A note of the core on a file, as the text that is translated, and what stands in its holes. */
export function noteTemplate(note: string): { readonly text: string; readonly values: string[] } {
  const values: string[] = [];
  const text = note.replace(
    /\d+(?:\.\d+)?(?:e[-+]?\d+)?|\b[A-Za-z]{4}(?= chunk\b)/g,
    (value) => `{${values.push(value) - 1}}`,
  );
  return { text, values };
}

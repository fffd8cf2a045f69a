/** A name as a part of a file's: letters and digits of any script, joined by hyphens. */
export function fileSlug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'kernel'
  );
}

/** The file's name in an address; the host's where the path ends in none. */
export function nameFromUrl(url: string): string {
  if (!URL.canParse(url)) return 'url';
  const { pathname, hostname } = new URL(url);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  if (name === '') return hostname;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

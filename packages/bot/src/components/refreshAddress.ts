import type { REST } from 'discord.js';

/**
 * An attachment's address that is still good. Discord signs these addresses for a day (`ex` is the
 * end, in seconds since 1970, in base 16), and signs expired ones anew.
 *
 * @returns `undefined` where Discord does not.
 */
export async function refreshAddress(
  rest: Pick<REST, 'post'>,
  url: string,
  now = Date.now(),
): Promise<string | undefined> {
  const end = URL.canParse(url) ? new URL(url).searchParams.get('ex') : null;
  if (end === null || Number.parseInt(end, 16) * 1000 > now) return url;
  try {
    const answer = await rest.post('/attachments/refresh-urls', {
      body: { attachment_urls: [url] },
    });
    const {
      refreshed_urls: [first],
    } = answer as { refreshed_urls: { refreshed?: string }[] };
    return first?.refreshed;
  } catch {
    return undefined;
  }
}

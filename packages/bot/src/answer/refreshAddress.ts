import type { REST } from 'discord.js';
import type { RequestInput } from './Request.js';

type Api = Pick<REST, 'post'>;

/** Where Discord keeps the files of messages. */
const attachment = /^\/(?:ephemeral-)?attachments\/\d+\/\d+\/[^/]+$/;

/**
 * An attachment's address that is still good. Discord signs these addresses for a day (`ex` is the
 * end, in seconds since 1970, in base 16), and refreshes expired ones and those without a signature.
 * Other addresses stay as they are.
 *
 * @returns `undefined` where Discord does not.
 */
export async function refreshAddress(
  rest: Api,
  url: string,
  now = Date.now(),
): Promise<string | undefined> {
  if (!URL.canParse(url)) return url;
  const { pathname, searchParams } = new URL(url);
  const end = Number.parseInt(searchParams.get('ex') ?? '0', 16) * 1000;
  if (!attachment.test(pathname) || end > now) return url;
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

/** An input whose addresses that people gave are still good, if they lead to files of messages. */
export async function refreshInput(rest: Api, input: RequestInput): Promise<RequestInput> {
  if (input.kind !== 'images') return input;
  const images = input.images.map(async (image) => {
    if (image.kind !== 'url') return image;
    return { ...image, url: (await refreshAddress(rest, image.url)) ?? image.url };
  });
  return { kind: 'images', images: await Promise.all(images) };
}

/** What of the configuration holds secrets. */
interface Secrets {
  readonly token?: string | undefined;
  /** The address of Redis. */
  readonly redis?: string | undefined;
}

/**
 * Every text of the configuration that must never be written: the token, and the address of Redis with its
 * user, password, host and parameters, each as it is typed and as it is meant. Its port and the number
 * of its database are too short to be kept out of a text.
 */
export function secretsOf({ token = '', redis = '' }: Secrets): string[] {
  return [token, redis, ...partsOf(redis)].filter((secret) => secret !== '');
}

function partsOf(address: string): string[] {
  if (!URL.canParse(address)) return address.split(/:\/\/|[:@/?#&=]/);
  const { username, password, hostname, host, searchParams } = new URL(address);
  const typed = /\/\/([^/?#]*)@/.exec(address)?.[1]?.split(':') ?? [];
  // Errors name an IPv6 host without its brackets.
  const bare = hostname.replace(/^\[|\]$/g, '');
  return [username, password, hostname, bare, host, ...searchParams.values(), ...typed].flatMap(
    (part) => [part, meant(part)],
  );
}

function meant(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

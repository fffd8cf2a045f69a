import { Resolver } from 'node:dns/promises';
import type { Lookup } from './ImageSource.js';

/** How long a name server is waited for at first, in milliseconds. */
const LONGEST_WAIT = 3000;

/**
 * Finds a name's addresses by asking the name servers. The system's resolver would wait in one of
 * the few threads that look up all names of the process: two names whose servers say nothing
 * would keep it from Discord.
 *
 * @param servers Which to ask; default: the system's.
 */
export function nameResolver(servers?: readonly string[]): Lookup {
  const resolver = new Resolver({ timeout: LONGEST_WAIT, tries: 2 });
  if (servers) resolver.setServers(servers);
  return async (hostname) => {
    const [four, six] = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ]);
    if (four.status === 'rejected' && six.status === 'rejected') throw four.reason;
    const found = (answer: PromiseSettledResult<string[]>, family: number) =>
      answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : [];
    return [...found(four, 4), ...found(six, 6)];
  };
}

import { lookup as lookupAll } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { JobFailure } from '../jobs/job.js';
import { isPublicAddress, isPublicName } from './isPublicAddress.js';
import { nameResolver } from './nameResolver.js';

/** An address that a host name stands for. */
export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Finds all addresses of a host name. */
export type Lookup = (hostname: string) => Promise<readonly Address[]>;

/** What decides which addresses are asked for images. Times are in milliseconds. */
export interface DownloadOptions {
  /** The hosts of attachments, exactly or as `*.suffix`. */
  readonly attachmentHosts: readonly string[];
  /** Origins that are asked unchecked, such as `http://127.0.0.1:8080`. */
  readonly trustedOrigins: readonly string[];
  /** The time for a connection; default: 5 seconds. */
  readonly connectTimeout?: number;
  /** The time for a download as a whole; default: 20 seconds. */
  readonly totalTimeout?: number;
  /**
   * Finds a host's addresses: default: the system's resolver, and for hosts that anybody named the
   * name servers.
   */
  readonly lookup?: Lookup;
}

/**
 * One of the two places that images come from: Discord's hosts for attachments, or any public
 * address. It keeps connections open; `close` ends them.
 */
export class ImageSource {
  readonly totalTimeout: number;
  readonly #hosts: readonly string[] | undefined;
  readonly #trustedOrigins: readonly string[];
  readonly #checked: Agent;
  readonly #trusted: Agent;

  /** @param hosts The only hosts that are asked; any public one if left out. */
  constructor(options: DownloadOptions, hosts?: readonly string[]) {
    const { connectTimeout: timeout = 5_000, lookup = systemLookup } = options;
    const { trustedOrigins, totalTimeout = 20_000 } = options;
    // The name servers of strangers may say nothing for long.
    const find = options.lookup ?? (hosts ? systemLookup : nameResolver());
    const agent = (lookup: LookupFunction) => new Agent({ connect: { timeout, lookup } });
    this.totalTimeout = totalTimeout;
    this.#hosts = hosts;
    this.#trustedOrigins = trustedOrigins;
    // The socket connects to what its lookup gives and asks no second time, so a name that changes
    // between the check and the connection changes nothing.
    this.#checked = agent(nodeLookup(async (hostname) => publicOf(hostname, await find(hostname))));
    this.#trusted = agent(nodeLookup(lookup));
  }

  /**
   * The connection to ask `url` through.
   *
   * @throws JobFailure 'address-refused' for an address that must not be asked.
   */
  dispatcherFor(url: URL): Dispatcher {
    if (this.#trustedOrigins.includes(url.origin)) return this.#trusted;
    const problem = this.#problemOf(url);
    if (problem === undefined) return this.#checked;
    throw refused(url.hostname, problem);
  }

  async close(): Promise<void> {
    await Promise.all([this.#checked.destroy(), this.#trusted.destroy()]);
  }

  #problemOf({ protocol, username, password, port, hostname }: URL): string | undefined {
    if (protocol !== 'https:') return 'is not asked over https';
    if (username !== '' || password !== '') return 'carries a name or a password';
    if (port !== '') return `is asked on port ${port}`;
    if (this.#hosts?.every((pattern) => !matches(hostname, pattern))) {
      return "is not one of Discord's";
    }
    // The lookup of a socket is not asked for a host that is an address already. WHATWG URL has
    // brought decimal, octal and hexadecimal spellings into the usual one.
    const literal = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
    const isLiteral = literal !== hostname || /^[\d.]+$/.test(hostname);
    const isPublic = isLiteral ? isPublicAddress(literal) : isPublicName(hostname);
    return isPublic ? undefined : 'is not a public address';
  }
}

function refused(host: string, problem: string): JobFailure {
  return new JobFailure('address-refused', `${host} ${problem}`, { host });
}

function matches(hostname: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}

function systemLookup(hostname: string): Promise<readonly Address[]> {
  return lookupAll(hostname, { all: true, verbatim: true });
}

function publicOf(hostname: string, addresses: readonly Address[]): readonly Address[] {
  const found = addresses.filter(({ address }) => isPublicAddress(address));
  if (found.length > 0) return found;
  throw refused(hostname, 'has no public address');
}

/** A lookup as sockets call it: for all addresses, or for one. */
function nodeLookup(lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) callback(null, [...addresses]);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

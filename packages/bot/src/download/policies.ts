import type { LookupAddress } from 'node:dns';

/** Finds all addresses of a host name. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** What decides which addresses are asked for pictures. */
export interface DownloadOptions {
  /** The hosts of attachments, exactly or as `*.suffix`. */
  readonly attachmentHosts: readonly string[];
  /** Origins that are asked unchecked, such as `http://127.0.0.1:8080`. */
  readonly trustedOrigins: readonly string[];
  /** Finds a host's addresses; the system's resolver unless told. */
  readonly lookup?: Lookup;
  /** Certificate authorities (PEM) beside the usual: for tests. */
  readonly certificateAuthority?: string;
}

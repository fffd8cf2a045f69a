/** A file on the CDN. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

import type { Upload } from '../cdn/storeFile.js';

/** A file that a person gives: bytes alone are called `picture.png`. */
export type Picture = Uint8Array | Upload;

export function asUpload(picture: Picture): Upload {
  return picture instanceof Uint8Array ? { name: 'picture.png', bytes: picture } : picture;
}

import type { Upload } from '../cdn/storeFile.js';

/** A file that a person gives: bytes alone are called `image.png`. */
export type Image = Uint8Array | Upload;

export function asUpload(image: Image): Upload {
  return image instanceof Uint8Array ? { name: 'image.png', bytes: image } : image;
}

import { NoArray } from './NoArray';

/** The bytes of a text in base64. */
export function base64Bytes(text: string): Uint8Array {
  try {
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
    return bytes;
  } catch {
    throw new NoArray('damaged');
  }
}

/**
 * What V8, C++, glib, libvips and the decoders say when the system gives them no more memory.
 * V8 says `Array buffer allocation failed` as a RangeError, glib ends the process.
 */
const WORDS =
  /out of memory|bad_alloc|not enough memory|insufficient memory|cannot allocate|(could not|unable to|failed to|can't) allocate|memory allocation(?! error: security limit)|allocation fail|error creating thread|invalid array buffer length/i;

/** Whether a text tells that memory was refused. */
export function tellsOutOfMemory(text: string): boolean {
  return WORDS.test(text);
}

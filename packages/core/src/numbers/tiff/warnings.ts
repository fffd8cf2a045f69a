/** libtiff's and libvips's words for faults of tags, directories and metadata: no pixel's. */
const ofTags =
  /\b(?:tags?|director(?:y|ies)|IFD|entry|ASCII|null byte|metadata|EXIF|XMP|ICC|profile|read gave)\b/i;

/** Whether a warning of a TIFF's decoder is about its tags; others may be about its pixels. */
export function harmless(warning: string): boolean {
  return ofTags.test(warning);
}

import type { ImageFormat } from '@convolve/core';
import { JobFailure } from '../../jobs/job.js';

/**
 * What decoders say of a whole image of a kind that they do not read: libvips, libtiff, libjpeg,
 * libheif, and the core of samples that it does not take.
 */
const unsupported =
  /unsupported|not supported|n't support|only supports?|not (?:yet )?(?:implemented|configured)|can ?not handle|samples out of range|not a whole number of bytes|no known route|channel limit|labq|LOGLUV|bits\/sample must|inappropriate photometric|wrong bitspersample|must have (?:integer|grey or RGB)/i;

/** What they say of bytes that make no sense, though it sounds the same. */
const senseless = /contains unsupported image format|unsupported marker/i;

/** Why an image could not be decoded: it is damaged, or of a kind that is not supported. */
export function decodingFailure(format: ImageFormat, cause: unknown): JobFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  // Of PNG every kind is read, so that a strange one is a damaged one.
  const isKind = format !== 'png' && unsupported.test(message) && !senseless.test(message);
  return isKind
    ? new JobFailure('image-unsupported', message, { format: format.toUpperCase() }, { cause })
    : new JobFailure('image-broken', message, {}, { cause });
}

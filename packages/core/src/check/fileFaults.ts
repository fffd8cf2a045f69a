/** Why a file of numbers cannot be read, as data. */
export interface FileFault {
  readonly code: FileFaultCode;
  /** What goes into the sentence, in its order. */
  readonly args: readonly (string | number)[];
}

/**
 * Which sentence of `fileFaultMessage` says it.
 *
 * @useDeclaredType
 */
export type FileFaultCode = keyof (typeof npyFaults.faults &
  typeof npz.faults &
  typeof pnm.faults &
  typeof tiff.faults &
  typeof whole.faults);

/** The sentences of one kind of file. */
export interface Faults {
  /** What it should be; the fault goes into `{got}`. */
  readonly frame: string;
  /** Why it cannot be read; `{0}` is an argument. */
  readonly faults: Readonly<Record<string, string>>;
}

/** Of `.npy` files, which the main entry reads. */
export const npyFaults = {
  frame: 'must be a whole .npy array of numbers with up to 3 axes, got {got}',
  faults: {
    'npy-other': '{0}',
    'npy-version': 'one of version {0}, not 1, 2 or 3',
    'npy-header-cut': 'one that ends inside its header',
    'npy-header-size': 'one with a header of {0} bytes',
    'npy-header': 'one whose header cannot be read: {0}',
    'npy-structured': "a structured array ({0}); save one field: np.save(file, a['field'])",
    'npy-axes': 'an array of {0} axes, more than 3; save a part of it: np.save(file, a[0])',
    'npy-complex': 'complex numbers ({0}); save a.real, a.imag or abs(a)',
    'npy-type': 'elements of type {0}; save a.astype(float)',
    'npy-cut': 'one with {0} bytes of numbers, not the {1} of its shape ({2})',
    'npy-inexact':
      'one with the integer {0}, which a double does not hold exactly; save a.astype(float)',
  },
};

const npz = {
  frame: 'must be a whole .npz archive, got one that cannot be read ({got})',
  faults: {
    'npz-directory': 'its directory is damaged',
    'npz-directory-cut': 'it ends before its directory',
    'npz-encrypted': 'it is encrypted',
    'npz-cut': 'it is cut off',
    'npz-size': 'it cannot hold {0} bytes',
    'npz-method': 'it is compressed by method {0}, not stored or deflated',
    'npz-length': 'it has {0} bytes, not {1}',
    'npz-checksum': 'it fails its checksum',
    'npz-packed': '{0}',
  },
};

const pnm = {
  frame: 'must be a valid PBM, PGM, PPM, PAM or PFM image, got {got}',
  faults: {
    'pnm-size': 'one of {0}×{1} pixels with {2} channels',
    'pnm-greatest': 'one whose greatest value is {0}, not 1…65535',
    'pnm-scale': 'one whose scale is {0}',
    'pnm-header-cut': 'one that ends inside its header',
    'pnm-above': 'one with the value {0}, above its greatest, {1}',
    'pnm-value': 'one with no value from 0 to {0} at byte {1}',
    'pnm-cut': 'one that ends before {0}×{1} pixels of {2} channels',
  },
};

const tiff = {
  frame: 'must be a valid TIFF image, got {got}',
  faults: {
    'tiff-size': 'one of {0}×{1} pixels',
    'tiff-samples': 'one of {0}×{1} pixels with {2} samples each',
    'tiff-types': 'one whose samples are of several types',
    'tiff-complex': 'one of complex samples',
    'tiff-unsigned': 'unsigned samples of {0} bits with predictor {1}',
    'tiff-signed': 'signed samples of {0} bits with predictor {1}',
    'tiff-float': 'floating-point samples of {0} bits with predictor {1}',
    'tiff-missing': 'one whose pixels are missing',
    'tiff-outside': 'one whose pixels lie outside the file',
    'tiff-strip-cut': 'one whose strip {0} is cut off',
    'tiff-tile-cut': 'one whose tile {0} is cut off',
    'tiff-compressed':
      'one compressed by {0}, which is not supported; save it with LZW or Deflate, as `tiffcp -c zip` does',
    'tiff-undecodable': 'one that cannot be decoded ({0})',
    'tiff-old-lzw': 'one that cannot be decoded (its LZW is of the old kind)',
  },
};

/** Sentences in themselves. */
const whole = {
  frame: '{got}',
  faults: {
    'npy-empty': 'must have at least one number, got the shape ({0})',
    'npz-arrays': 'must hold one array, or array must name one of them; it holds {0}',
    'npz-empty': 'must hold one array, or array must name one of them; it holds none',
    'tiff-pixels':
      'must be a TIFF with its own numbers, got one with a palette, in YCbCr or compressed as JPEG, fax or WebP',
    'other-format': 'must be a TIFF, PBM, PGM, PPM, PAM or PFM image or a .npy or .npz array',
    pixels: 'must hold at most {0} pixels (maxPixels), got {1}×{2}',
  },
};

/** All that the readers of numbers say; `chinese` is the same in Simplified Chinese. */
export const english: readonly Faults[] = [npyFaults, npz, pnm, tiff, whole];

/** A fault as a sentence whose subject is the file. */
export function sayFault({ code, args }: FileFault, language: readonly Faults[]): string {
  const { frame, faults } = language.find(({ faults }) => code in faults)!;
  const got = faults[code]!.replace(/\{(\d)\}/g, (_, at) => `${args[at]}`);
  return frame.replace('{got}', () => got);
}

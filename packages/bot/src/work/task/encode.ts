import { JobFailure, type Note, type Result } from '../../jobs/job.js';
import {
  type FileForm,
  gif,
  jpeg,
  losslessWebp,
  lossyWebp,
  png,
  quality,
  resize,
} from './fileForms.js';
import type { Animation, Raster } from './Raster.js';

/** The result as a file that may be posted. */
type Encoded = Pick<Result, 'image' | 'extension' | 'width' | 'height' | 'frames' | 'notes'>;

/** What `encode` keeps to. */
interface EncodeOptions {
  /** The most bytes that may be posted. */
  readonly limit: number;
  /** Write without loss, however large the file gets. */
  readonly lossless?: boolean | undefined;
}

/** In bytes: a second of upload or download at 20 Mbit/s. */
const large = 2_500_000;
const mostSteps = 12;

/**
 * Writes frames as the smallest file that looks right. A still image is a PNG; one whose PNG would be large
 * is a JPEG. An animation keeps the source's format: a GIF stays one, a WebP has loss only where it would be
 * large without. A file of more than `limit` bytes is made smaller in width and height until it fits. Loss
 * and another size are noted.
 */
export async function encode(
  frames: readonly Raster[],
  animation: Animation | undefined,
  options: EncodeOptions,
): Promise<Encoded> {
  const { form, note } = await chooseForm(
    frames[frames.length >> 1]!,
    frames.length,
    animation,
    options,
  );
  const { limit } = options;
  const { width, height } = frames[0]!;
  let scale = Math.min(1, form.longest / Math.max(width, height));
  for (let step = 0; step < mostSteps; step++) {
    const size = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
    const scaled = await Promise.all(frames.map((frame) => resize(frame, size)));
    const image = await form.write(scaled, animation);
    if (image.length <= limit) {
      const reduced = scale < 1 ? ([{ kind: 'reduced', ...size }] as const) : [];
      const { extension } = form;
      const notes = [...(note ? [note] : []), ...reduced];
      return { image, extension, ...size, frames: frames.length, notes };
    }
    // A file grows about as its pixels do.
    scale *= Math.min(0.9, Math.max(0.25, Math.sqrt(limit / image.length) * 0.95));
  }
  const message = `an image of ${width}×${height} pixels does not fit into ${limit} bytes`;
  throw new JobFailure('internal', message);
}

/** How frames are written, and what is to be said of it. */
interface Choice {
  readonly form: FileForm;
  readonly note?: Note;
}

/** The form in which `count` frames like this one are written. */
export async function chooseForm(
  sample: Raster,
  count: number,
  animation: Animation | undefined,
  { limit, lossless }: EncodeOptions,
): Promise<Choice> {
  if (animation?.format === 'gif') return { form: gif };
  const exact = animation ? losslessWebp : png;
  const most = Math.min(large, limit);
  // Written without loss, no image takes more than its samples.
  if (lossless || sample.data.length * count <= most) return { form: exact };
  const lossy = animation ? lossyWebp : jpeg;
  const [exactSize, lossySize] = await Promise.all(
    [exact, lossy].map(async (form) => (await estimateSize(form, sample)) * count),
  );
  // Drawings are often smaller without loss.
  if (exactSize! <= Math.max(most, Math.min(lossySize!, limit))) return { form: exact };
  const files = { format: lossy.format, quality, lossless: exact.format };
  return { form: lossy, note: { kind: 'lossy', ...files, fits: exactSize! <= limit } };
}

/** The bands of rows that are written, and their rows: whole blocks of a JPEG. */
const bands = 8;
const rows = 16;

/** About how many bytes an image takes in a form, from bands of its rows: right to a few percent. */
async function estimateSize(form: FileForm, raster: Raster): Promise<number> {
  const { width, height, channels, data } = raster;
  if (rows * bands >= height) return (await form.write([raster])).length;
  const row = width * channels;
  const sample = new Uint8Array(bands * rows * row);
  for (let band = 0; band < bands; band++) {
    const top = Math.floor(((height - rows) * band) / (bands - 1));
    sample.set(data.subarray(top * row, (top + rows) * row), band * rows * row);
  }
  const written = await form.write([{ width, height: bands * rows, channels, data: sample }]);
  return (written.length * height) / (bands * rows);
}

import type { FileForm } from './fileForms.js';
import type { Raster } from './Raster.js';

/** The bands of rows that are written, and their rows: whole blocks of a JPEG. */
const bands = 8;
const rows = 16;

/** About how many bytes an image takes in a form, from bands of its rows: right to a few percent. */
export async function estimateSize(form: FileForm, raster: Raster): Promise<number> {
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

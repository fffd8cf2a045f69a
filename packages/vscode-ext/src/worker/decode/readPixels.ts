import { type Matrix, type RgbaImage, toGray } from '@convolve/core';

export type Pixels = RgbaImage<Uint8ClampedArray<ArrayBuffer>>;

/** How a video frame is turned to be shown, which TypeScript's libraries do not have. */
interface Turn {
  readonly rotation?: number;
  readonly flip?: boolean;
}

/** About how many pixels are copied at a time for their grey values. */
const pixelsAtOnce = 2 ** 19;

/**
 * The pixels of a decoded image, as the file has them. A canvas keeps colours multiplied by
 * alpha and so loses digits of those that are not opaque; these are read through WebGL.
 */
export async function readPixels(bitmap: ImageBitmap): Promise<Pixels> {
  const { width, height } = bitmap;
  const copied = await copyOpaque(bitmap);
  if (copied) return { width, height, data: copied };
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to read pixels from');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const exact = isOpaque(data) ? undefined : readUnmultiplied(bitmap);
  return { width, height, data: exact ?? data };
}

/** The grey values of a decoded image; where they can be, they are made of some rows at a time. */
export async function readGray(bitmap: ImageBitmap): Promise<Matrix<Uint8Array>> {
  const { width: cols, height: rows } = bitmap;
  const data = new Uint8Array(rows * cols);
  const copied = await withFrame(bitmap, async (frame) => {
    const height = Math.min(rows, Math.max(1, Math.floor(pixelsAtOnce / cols)));
    const buffers = [0, 1].map(() => new Uint8Array(height * cols * 4));
    const copy = (y: number, into: Uint8Array) =>
      frame.copyTo(into, {
        format: 'RGBA',
        rect: { x: 0, y, width: cols, height: Math.min(height, rows - y) },
      });
    let copying = copy(0, buffers[0]!);
    for (let top = 0; top < rows; top += height) {
      await copying;
      const [pixels, next] = buffers as [Uint8Array, Uint8Array];
      // The browser copies the next rows on another thread meanwhile.
      if (top + height < rows) copying = copy(top + height, next);
      buffers.reverse();
      const count = Math.min(height, rows - top);
      const image = { width: cols, height: count, data: pixels.subarray(0, count * cols * 4) };
      toGray(image, {
        out: { rows: count, cols, data: data.subarray(top * cols, (top + count) * cols) },
      });
    }
    return true;
  });
  return copied ? { rows, cols, data } : toGray(await readPixels(bitmap));
}

/** The bytes of a bitmap without alpha. */
function copyOpaque(bitmap: ImageBitmap) {
  return withFrame(bitmap, async (frame) => {
    const data = new Uint8ClampedArray(bitmap.width * bitmap.height * 4);
    await frame.copyTo(data, { format: 'RGBA' });
    return data;
  });
}

/** What is read of a bitmap without alpha through a video frame; no canvas is painted for it. */
async function withFrame<R>(
  bitmap: ImageBitmap,
  read: (frame: VideoFrame) => Promise<R>,
): Promise<R | undefined> {
  if (typeof VideoFrame === 'undefined') return undefined;
  const frame = new VideoFrame(bitmap, { timestamp: 0 });
  try {
    // An image that EXIF turns is copied as it is stored.
    const { format, rotation, flip } = frame as VideoFrame & Turn;
    const isPlain = format?.endsWith('X') && rotation === 0 && flip === false;
    return isPlain ? await read(frame) : undefined;
  } catch {
    // This browser copies a frame in its own format only.
    return undefined;
  } finally {
    frame.close();
  }
}

function isOpaque(data: Uint8ClampedArray): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** The bitmap's own bytes from a texture; undefined where WebGL is missing or it is too large. */
function readUnmultiplied(bitmap: ImageBitmap): Uint8ClampedArray<ArrayBuffer> | undefined {
  const { width, height } = bitmap;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl || Math.max(width, height) > gl.getParameter(gl.MAX_TEXTURE_SIZE)) return undefined;
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  const data = new Uint8ClampedArray(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(data.buffer));
  const read = gl.getError() === gl.NO_ERROR;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return read ? data : undefined;
}

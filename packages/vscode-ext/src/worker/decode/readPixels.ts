import type { RgbaImage } from '@convolve/core';

type Pixels = RgbaImage<Uint8ClampedArray<ArrayBuffer>>;

/**
 * The pixels of a decoded picture, as the file has them. A canvas keeps colours multiplied by
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

/** The bytes of a bitmap without alpha, which a video frame copies; no canvas is painted for it. */
async function copyOpaque(bitmap: ImageBitmap) {
  if (typeof VideoFrame === 'undefined') return undefined;
  const frame = new VideoFrame(bitmap, { timestamp: 0 });
  try {
    if (!frame.format?.endsWith('X')) return undefined;
    const data = new Uint8ClampedArray(bitmap.width * bitmap.height * 4);
    await frame.copyTo(data, { format: 'RGBA' });
    return data;
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

import { shrink } from '../../src/figure/shrink.js';
import { type Matrix, type RgbaImage, type Tensor, toGray, toTensor } from '../../src/index.js';

/** The photograph of the later rows, in the forms that they use. */
export interface Photo {
  readonly image: RgbaImage;
  readonly gray: Matrix<Uint8Array>;
  /** C×H×W, without alpha. */
  readonly rgb: Tensor;
  /** At most 160 pixels wide and high, for the gallery. */
  readonly small: RgbaImage;
}

/** Larger photographs are shrunk, so that every change is answered at once. */
const mostPixels = 1024;

/** Reads an image file, or takes an image of a video that plays. */
export async function readPhoto(source: Blob | HTMLVideoElement): Promise<Photo> {
  const bitmap = await createImageBitmap(source, { colorSpaceConversion: 'none' });
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  // What is transparent is shown on white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return photoOf(fitted(context.getImageData(0, 0, width, height), mostPixels));
}

function photoOf(image: RgbaImage): Photo {
  return { image, gray: toGray(image), rgb: toTensor(image), small: fitted(image, 160) };
}

function fitted(image: RgbaImage, most: number): RgbaImage {
  const factor = Math.min(1, most / Math.max(image.width, image.height));
  const scaled = (size: number) => Math.max(1, Math.round(size * factor));
  return shrink(image, scaled(image.width), scaled(image.height));
}

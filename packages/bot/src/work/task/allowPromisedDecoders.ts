import sharp from 'sharp';

/**
 * Turns off every decoder of libvips but those of the formats that the bot promises, and those only
 * for bytes in memory: SVG, PDF, ImageMagick and the like are never run, whatever the bytes are.
 */
export function allowPromisedDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: promised.map((name) => `VipsForeignLoad${name}Buffer`) });
}

const promised = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Tiff'];

import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { pngOf } from '../../src/work/test/images.js';
import { small } from '../setup/images.js';
import type { Case } from './Case.js';
import { withSegments } from './jpegSegments.js';
import { webpChunk, webpChunks, webpOf } from './webpOf.js';

const EXIF = 0xe1;
const ICC = 0xe2;
const COMMENT = 0xfe;
const LONGEST = 65_533;

/** So many segments that start with a text, numbered as those of a colour profile are. */
function segments(count: number, text: string): Uint8Array[] {
  return Array.from({ length: count }, (_, k) => {
    const content = Buffer.alloc(LONGEST, 7);
    content.write(text, 'latin1');
    content[text.length] = k + 1;
    content[text.length + 1] = count;
    return content;
  });
}

/** Images with megabytes of what stands beside the pixels. */
export async function metadata(): Promise<readonly Case[]> {
  const jpeg = await small('jpeg', 64);
  const webp = webpChunks(
    await sharp(await small('webp', 64))
      .withMetadata({ density: 72 })
      .webp()
      .toBuffer(),
  );
  const pixels = Buffer.alloc(9 * 8);
  const large = Buffer.alloc(8_000_000, 7);
  const name = Buffer.from('profile\0\0');
  const bomb = Buffer.concat([name, deflateSync(Buffer.alloc(100_000_000))]);
  const text = Buffer.from('a\0b');
  const cases: Record<string, Uint8Array> = {
    'JPEG with 8 MB of EXIF': withSegments(jpeg, EXIF, segments(128, 'Exif\0\0')),
    'JPEG with 8 MB of colour profile': withSegments(jpeg, ICC, segments(128, 'ICC_PROFILE\0')),
    'JPEG with 8 MB of comments': withSegments(jpeg, COMMENT, segments(128, 'no')),
    'PNG with 8 MB of EXIF': pngOf(8, 8, pixels, ['eXIf', large]),
    'PNG whose colour profile inflates to 100 MB': pngOf(8, 8, pixels, ['iCCP', bomb]),
    'PNG whose text inflates to 100 MB': pngOf(8, 8, pixels, ['zTXt', bomb]),
    'PNG with 100,000 texts': pngOf(8, 8, pixels, ...Array(100_000).fill(['tEXt', text])),
    'WebP with 8 MB of EXIF': webpOf([...webp, webpChunk('EXIF', large)]),
    'WebP with 8 MB of colour profile': webpOf([...webp, webpChunk('ICCP', large)]),
  };
  return Object.entries(cases).map(([title, bytes]) => ({ name: title, bytes }));
}

import { small } from '../setup/images.js';
import type { Case } from './Case.js';

const laughs = Array.from(
  { length: 9 },
  (_, k) => `<!ENTITY l${k + 1} "${`&l${k};`.repeat(10)}">`,
).join('');

/** Files that are none of the promised formats, whatever they are called. */
export const otherFiles: readonly Case[] = Object.entries({
  SVG: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'SVG that names a file':
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
  'SVG that grows': `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg>&l9;</svg>`,
  HTML: '<!doctype html><script>alert(1)</script>',
  PDF: '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj',
  PostScript: '%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file',
  'ImageMagick’s language': 'push graphic-context\nimage over 0,0 0,0 "https://127.0.0.1/"',
  BMP: `BM${'\0'.repeat(60)}`,
  icon: `\0\0\x01\0\x01\0${'\0'.repeat(40)}`,
  PPM: `P6\n9 9\n255\n${'x'.repeat(243)}`,
  FITS: `SIMPLE  =                    T${' '.repeat(2851)}`,
  Radiance: '#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 9 +X 9\n',
  'libvips’ own': `\x08\xf2\xa6\xb6${'\0'.repeat(60)}`,
  HEIC: `\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(60)}`,
  'JPEG 2000': '\0\0\0\x0cjP  \r\n\x87\n',
  'JPEG XL': '\xff\x0a\xfa\x7f\x01',
  OpenEXR: `v/1\x01\x02${'\0'.repeat(60)}`,
  MP4: `\0\0\0\x18ftypisom\0\0\0\0isomavc1${'\0'.repeat(60)}`,
  ZIP: 'PK\x03\x04',
  numbers: '1 2 3\n4 5 6\n',
}).map(([name, text]) => ({ name, bytes: new Uint8Array(Buffer.from(text, 'latin1')) }));

/** Files that are an image and something else at once. */
export async function polyglots(): Promise<readonly Case[]> {
  const add = (name: string, ...parts: readonly (string | Uint8Array)[]): Case => {
    const buffers = parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    );
    return { name, bytes: new Uint8Array(Buffer.concat(buffers)) };
  };
  const [png, jpeg, gif, webp, tiff] = await Promise.all(
    (['png', 'jpeg', 'gif', 'webp', 'tiff'] as const).map((format) => small(format, 32)),
  );
  const html = '<html><script>alert(1)</script></html>';
  return [
    add('PNG and then HTML', png!, html),
    add('JPEG and then a ZIP', jpeg!, 'PK\x03\x04', Buffer.alloc(200)),
    add('GIF and then a PNG', gif!, png!),
    add('WebP and then SVG', webp!, '<svg/>'),
    add('TIFF and then PDF', tiff!, '%PDF-1.7'),
    add('GIF that is JavaScript', 'GIF89a/*\0\0\0\0*/=1;alert(1)'),
    add('SVG that starts as a GIF', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    add('PNG’s signature and then a JPEG', png!.slice(0, 8), jpeg!),
    add('JPEG’s start and then HTML', '\xff\xd8\xff', html),
    add(
      'RIFF that says WebP and holds sound',
      'RIFF\x24\0\0\0WEBPfmt \x10\0\0\0',
      Buffer.alloc(30),
    ),
    add('BigTIFF without directories', 'II+\0\x08\0\0\0', Buffer.alloc(8, 255)),
    add('TIFF that is SVG', 'MM\0*', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    add('AVIF’s brand and then SVG', '\0\0\0\x14ftypavif\0\0\0\0mif1', '<svg/>'),
  ];
}

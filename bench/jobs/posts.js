import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writePhotograph } from './photographs.js';

const frames = 24;

/**
 * Images that are posted where the bot answers: `write` makes one in a folder and gives its bytes. For one
 * with a `bar` there is one for how much it may take beside an earlier commit.
 */
export const posts = [
  { id: '4000×3000 JPEG', name: 'large.jpg', write: photograph(4000, 3000), bar: true },
  { id: '1600×1200 JPEG', name: 'small.jpg', write: photograph(1600, 1200) },
  { id: '480×270 GIF, 24 frames', name: 'moving.gif', write: animation(480, 270) },
];

function photograph(width, height) {
  return async (folder) => {
    const path = join(folder, 'photograph.jpg');
    await writePhotograph(path, width, height);
    return readFileSync(path);
  };
}

/** A view that moves over the photograph, two pixels a frame. */
function animation(width, height) {
  return async (folder) => {
    const path = join(folder, 'view.png');
    await writePhotograph(path, width + 2 * frames, height);
    const view = (frame) => ({ left: 2 * frame, top: 0, width, height });
    const views = Array.from({ length: frames }, (_, frame) =>
      sharp(path).extract(view(frame)).raw().toBuffer(),
    );
    const raw = { width, height: height * frames, channels: 3, pageHeight: height };
    return sharp(Buffer.concat(await Promise.all(views)), { raw })
      .gif()
      .toBuffer();
  };
}

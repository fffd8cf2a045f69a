import sharp from 'sharp';
import { runTask } from './runTask.js';
import { serveTasks } from './serveTasks.js';

// The pool has a process for each job already, and no image comes twice.
sharp.concurrency(1);
sharp.cache(false);
// Only decoders of the formats that the bot promises, for bytes in memory: SVG, PDF, ImageMagick and the
// like are never run, whatever the bytes are.
const promised = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Tiff'];
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: promised.map((name) => `VipsForeignLoad${name}Buffer`) });
serveTasks(runTask);

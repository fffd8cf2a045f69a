import sharp from 'sharp';
import { allowPromisedDecoders } from './allowPromisedDecoders.js';
import { runTask } from './runTask.js';
import { serveTasks } from './serveTasks.js';

// The pool has a process for each job already, and no image comes twice.
sharp.concurrency(1);
sharp.cache(false);
allowPromisedDecoders();
serveTasks(runTask);

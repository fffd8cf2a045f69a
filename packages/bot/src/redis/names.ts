/** Every key starts with this; the braces keep them in one slot of a Redis cluster. */
export const PREFIX = '{convolve}';

/** The name of the queue, as BullMQ knows it. */
export const QUEUE = 'jobs';

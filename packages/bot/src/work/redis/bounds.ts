/**
 * The largest job, in bytes of JSON. Images go by address, which is why it is small: the worker
 * downloads them by the rules for downloads.
 */
export const MOST_JOB_BYTES = 64 * 1024;

/** The largest image that comes back, in bytes; what a place allows beyond it is not used. */
export const MOST_IMAGE_BYTES = 25 * 1024 * 1024;

/** The time after which nobody waits for a job any more, in milliseconds. */
export const LONGEST_LIFE = 5 * 60_000;

/** How long a result is kept for the one who asked, in milliseconds, unless it is fetched before. */
export const RESULT_LIFE = LONGEST_LIFE;

/** How long a worker may be silent before its jobs are given to another, in milliseconds. */
export const LOCK = 5000;

/** How often a job may lose its worker before it is given up. */
export const MOST_LOSSES = 3;

/** How long a place in the line is held without a sign of the gateway that holds it, in milliseconds. */
export const LEASE = 6000;

/** How often a job is begun again where a worker could not finish it, and the first pause before, in milliseconds. */
export const MOST_ATTEMPTS = 3;
export const FIRST_PAUSE = 1000;

/** The pauses after each attempt to store an outcome that Redis had no room for, in milliseconds. */
export const STORE_PAUSES = [500, 1000, 2000];

/** How long those who wait are left waiting while Redis is lost, in milliseconds. */
export const LONGEST_LOSS = 30_000;

/** How long taking leave of Redis may last, in milliseconds. */
export const CLOSING = 3000;

/** After which time a job is taken up again that a worker had no place to download for, in milliseconds. */
export const NO_ROOM = 250;

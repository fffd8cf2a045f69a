/** A pool process that cannot start. */
process.exit(5);

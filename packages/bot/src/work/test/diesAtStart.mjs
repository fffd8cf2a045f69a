/** A worker that cannot start. */
process.exit(5);

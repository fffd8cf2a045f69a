/** A worker that is never ready. */
setInterval(() => {}, 1000);

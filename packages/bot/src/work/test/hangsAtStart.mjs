/** A pool process that is never ready. */
setInterval(() => {}, 1000);

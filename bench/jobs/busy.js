// Loaded before a program: prints the processor time of its process with all its threads, and the time since its start,
// in seconds, on standard error.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.error((user + system) / 1e6, process.uptime());
});

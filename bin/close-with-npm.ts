const LOOK_EVERY_MS = 500;

/**
 * npm hands a signal on to the shell it started, and the shell ends without handing it on to this process. So when
 * npm started this one and the shell is gone, this is a SIGTERM as well.
 */
export function closeWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY_MS);
  timer.unref();
}

/**
 * Aborts on the first Ctrl+C, or when the system asks the program to end. A second one while it still closes is
 * ignored: what is being written must not be cut off by an impatient finger.
 */
export function stopSignal(signals: Pick<NodeJS.Process, 'on'>): AbortSignal {
  const stop = new AbortController();
  signals.on('SIGINT', () => stop.abort());
  signals.on('SIGTERM', () => stop.abort());
  // Closing the terminal's window.
  signals.on('SIGHUP', () => stop.abort());
  return stop.signal;
}

/** Resolves once `stop` has been aborted, at once if it was before. */
export function stopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

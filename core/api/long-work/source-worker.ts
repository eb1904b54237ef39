/** The worker's program as Node runs it from its source; the desktop shell has a built one. */
export const sourceWorker = new URL('./worker.ts', import.meta.url);

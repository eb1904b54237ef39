/** Kinds of long work, as the screens name them; `job.ts` says what each needs and gives. */
export type JobKind = 'merge' | 'report' | 'paper' | 'badges' | 'stations' | 'archive' | 'record' | 'roster-read';

/** A job as the screens see it. `of` is 0 until it is known how much there is. */
export type WorkUnderWay = { id: number; kind: JobKind; done: number; of: number; stopping: boolean };

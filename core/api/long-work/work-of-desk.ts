import type { Job, JobOutcome } from './job.ts';
import { inThread, type LongWork } from './long-work.ts';
import type { WorkUnderWay } from './under-way.ts';

type Running = { under: WorkUnderWay; stopping: AbortController };

/** The long work of one desk: every job that runs now, how far it is, and the way to stop it. */
export class WorkOfDesk {
  private readonly parts: LongWork;
  private readonly running = new Map<number, Running>();
  private readonly listeners = new Set<() => void>();
  private begun = 0;

  constructor(parts: LongWork) {
    this.parts = parts;
  }

  /** Runs a job in a thread; it stops when its caller goes away or when somebody asks for it by `stop`. */
  async run<Kind extends Job['kind']>(
    job: Extract<Job, { kind: Kind }>,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<JobOutcome<Kind>> {
    this.begun += 1;
    const id = this.begun;
    const stopping = new AbortController();
    this.tell(id, { under: { id, kind: job.kind, done: 0, of: 0, stopping: false }, stopping });
    try {
      return await inThread<Kind>(this.parts, job, {
        signal: signal === undefined ? stopping.signal : AbortSignal.any([signal, stopping.signal]),
        progress: (done, of) => this.change(id, { done, of }),
      });
    } finally {
      this.running.delete(id);
      this.wake();
    }
  }

  /** The job that was begun last of those under way. */
  latest(): WorkUnderWay | null {
    return Array.from(this.running.values()).at(-1)?.under ?? null;
  }

  /** False where that job is over already. */
  stop(id: number): boolean {
    const running = this.running.get(id);
    if (running === undefined) return false;
    this.change(id, { stopping: true });
    running.stopping.abort();
    return true;
  }

  /** Calls back when a job begins, gets on, or ends; returns the way to stop listening. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private change(id: number, change: Partial<WorkUnderWay>): void {
    const running = this.running.get(id);
    if (running !== undefined) this.tell(id, { ...running, under: { ...running.under, ...change } });
  }

  private tell(id: number, running: Running): void {
    this.running.set(id, running);
    this.wake();
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }
}

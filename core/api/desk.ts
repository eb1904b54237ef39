import { ok, type Result } from '../result.ts';
import type { ReadingStep } from '../oath/status.ts';
import type { LongWork } from './long-work/long-work.ts';
import { WorkOfDesk } from './long-work/work-of-desk.ts';
import type { Refusal } from './words.ts';
import { Workplace, type WorkplaceParts } from './workplace.ts';

export { hallDelays } from '../station/flow.ts';

export type DeskParts = WorkplaceParts &
  LongWork & {
    /** The folder of Ikrar on this laptop, where the console looks for ceremonies. */
    home: string;
  };

/** What runs on one laptop: the workplace in use, which the console may change for another ceremony. */
export class Desk {
  readonly home: string;
  readonly parts: WorkplaceParts & LongWork;
  /** What takes seconds: done in threads, seen and stopped by every screen. */
  readonly work: WorkOfDesk;
  private current: Workplace;
  private readonly listeners = new Set<() => void>();

  private constructor(workplace: Workplace, { home, ...parts }: DeskParts) {
    this.current = workplace;
    this.home = home;
    this.parts = parts;
    this.work = new WorkOfDesk(parts);
  }

  static open(path: string, parts: DeskParts): Result<Desk, Refusal> {
    const workplace = Workplace.open(path, parts);
    return workplace.ok ? ok(new Desk(workplace.value, parts)) : workplace;
  }

  workplace(): Workplace {
    return this.current;
  }

  /** Takes up another ceremony; where that one cannot be opened, the present one stays. */
  change(path: string): Result<Workplace, Refusal> {
    if (path === this.current.ceremony.file.path) return ok(this.current);
    const next = Workplace.open(path, this.parts);
    if (!next.ok) return next;
    const before = this.current;
    this.current = next.value;
    before.close();
    for (const listener of this.listeners) listener();
    return next;
  }

  /** A press of the clicker that the desktop shell heard itself. */
  step(step: ReadingStep): Result<unknown, Refusal> {
    return this.current.reading.step(step);
  }

  /**
   * Calls back when the workplace changes or something happens in it.
   * @param within subscribes to one workplace and returns the way to stop
   */
  onChange(within: (workplace: Workplace, wake: () => void) => () => void, wake: () => void): () => void {
    let stop = within(this.current, wake);
    const changed = () => {
      stop();
      stop = within(this.current, wake);
      wake();
    };
    this.listeners.add(changed);
    return () => {
      this.listeners.delete(changed);
      stop();
    };
  }

  close(): void {
    this.listeners.clear();
    this.current.close();
  }
}

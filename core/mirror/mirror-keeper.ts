import { basename } from 'node:path';
import type { Reached } from './mirror-copy.ts';
import type { MirrorAnswer, MirrorOrder, MirrorProcess, StartMirrorProcess } from './mirror-messages.ts';
import type { MirrorTrouble } from './mirror-refusal.ts';

/** Calls back once after a time in milliseconds; gives the way to forget it. */
export type Alarm = (millis: number, ring: () => void) => () => void;

export type MirrorDelays = {
  /** With nothing to do: how often to look whether the stick is still there. */
  look: number;
  /** Trouble: the first wait and the longest; each wait doubles the one before. */
  retry: number;
  longestRetry: number;
  /** No answer for so long: the stick hangs. */
  stalled: number;
  /** At the end: how long the last entries may take. */
  farewell: number;
};
export const mirrorDelays: MirrorDelays = { look: 5000, retry: 1000, longestRetry: 30_000, stalled: 10_000, farewell: 3000 };

/** What happened to the second copy, for the technician's log. */
export type MirrorEvent =
  | { what: 'mirror-reached'; added: number }
  | { what: 'mirror-set-aside'; file: string }
  | { what: 'mirror-trouble'; code: MirrorTrouble; file: string };

export type MirrorKeeperParts = {
  /** The file at work, for messages. */
  path: string;
  start: StartMirrorProcess;
  /** The row of the last entry that was acknowledged. */
  lastRow: () => number;
  delays: MirrorDelays;
  alarm: Alarm;
  report: (event: MirrorEvent) => void;
};

/** Keeps the second copy up with the file, without ever waiting for it: orders go out, answers come when they come. */
export class MirrorKeeper {
  private readonly parts: MirrorKeeperParts;
  private readonly listeners = new Set<() => void>();
  private process: MirrorProcess | null = null;
  private working = false;
  private reached = -1;
  private trouble: MirrorTrouble | null = null;
  private tries = 0;
  private phase: 'keeping' | 'ending' | 'ended' = 'keeping';
  private forget: () => void = () => undefined;

  constructor(parts: MirrorKeeperParts) {
    this.parts = parts;
  }

  /** Something was stored. Returns at once. While the stick is in trouble its next try finds the entry as well. */
  wake(): void {
    if (this.phase !== 'keeping' || this.working || this.trouble !== null) return;
    this.send('catch-up');
  }

  /** True when every acknowledged entry has reached the second place, and that place was there at the last look. */
  isComplete(): boolean {
    return this.trouble === null && this.reached >= this.parts.lastRow();
  }

  /** Why there is no second copy; null while it is whole or catching up. */
  whyNot(): MirrorTrouble | null {
    return this.trouble;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The last entries are copied in the background; a stick that hangs is left behind after `farewell`. */
  stop(): void {
    if (this.phase !== 'keeping') return;
    this.phase = 'ending';
    this.listeners.clear();
    this.forget();
    if (this.process === null) {
      if (this.trouble !== null || this.isComplete()) {
        this.phase = 'ended';
        return;
      }
      this.begin();
    }
    this.process?.order('finish');
    this.forget = this.parts.alarm(this.parts.delays.farewell, () => this.process?.kill());
  }

  private begin(): MirrorProcess {
    const begun: MirrorProcess = this.parts.start({
      answered: (answer) => this.process === begun && this.answered(answer),
      ended: () => this.process === begun && this.ended(),
    });
    this.process = begun;
    return begun;
  }

  private send(order: MirrorOrder): void {
    this.forget();
    this.working = true;
    const process = this.process ?? this.begin();
    process.order(order);
    this.forget = this.parts.alarm(this.parts.delays.stalled, () => {
      this.note('mirror-stalled');
      process.kill();
      // Where the kernel holds it, `ended` does not come before the stick lets go; until then no second one is sent after it.
    });
  }

  private answered(answer: MirrorAnswer): void {
    if ('refused' in answer) this.note(answer.refused.code, answer.refused.file);
    if (this.phase !== 'keeping') return;
    this.forget();
    this.working = false;
    if ('refused' in answer) {
      this.retryLater();
      return;
    }
    this.took(answer.reached);
    if (this.reached < this.parts.lastRow()) this.send('catch-up');
    else this.forget = this.parts.alarm(this.parts.delays.look, () => this.send('catch-up'));
  }

  private took({ row, added, setAside }: Reached): void {
    const better = this.trouble !== null || row !== this.reached;
    this.trouble = null;
    this.tries = 0;
    this.reached = row;
    if (setAside !== null) this.parts.report({ what: 'mirror-set-aside', file: setAside });
    if (better) {
      this.parts.report({ what: 'mirror-reached', added });
      this.tell();
    }
  }

  private ended(): void {
    this.process = null;
    this.working = false;
    this.forget();
    if (this.phase !== 'keeping') {
      this.phase = 'ended';
      return;
    }
    if (this.trouble === null) this.note('mirror-stopped');
    this.retryLater();
  }

  private retryLater(): void {
    const { retry, longestRetry } = this.parts.delays;
    const wait = Math.min(retry * 2 ** this.tries, longestRetry);
    this.tries += 1;
    this.forget = this.parts.alarm(wait, () => this.send('catch-up'));
  }

  private note(code: MirrorTrouble, file = basename(this.parts.path)): void {
    if (this.trouble === code) return;
    this.trouble = code;
    this.parts.report({ what: 'mirror-trouble', code, file });
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

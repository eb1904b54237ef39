import type { Clock } from '../clock.ts';

export const phases = ['roster', 'badges', 'signing', 'merge', 'verify', 'report'] as const;
export type Phase = (typeof phases)[number];

/** Seconds of each phase of a rehearsal, and who is told how far it is. */
export class Stopwatch {
  private readonly clock: Clock;
  private readonly progress: (doing: Phase, done: number, of: number) => void;
  private readonly took = Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>;
  private doing: Phase = 'roster';

  constructor(clock: Clock, progress: (doing: Phase, done: number, of: number) => void) {
    this.clock = clock;
    this.progress = progress;
  }

  time<Value>(phase: Phase, of: number, work: () => Value): Value {
    const began = this.begin(phase, of);
    const value = work();
    this.took[phase] += this.clock.now() - began;
    return value;
  }

  async timeLater<Value>(phase: Phase, work: () => Promise<Value>): Promise<Value> {
    const began = this.begin(phase, 1);
    const value = await work();
    this.took[phase] += this.clock.now() - began;
    return value;
  }

  tell(done: number, of: number): void {
    this.progress(this.doing, done, of);
  }

  seconds(): Record<Phase, number> {
    return Object.fromEntries(phases.map((phase) => [phase, this.took[phase] / 1000])) as Record<Phase, number>;
  }

  private begin(phase: Phase, of: number): number {
    this.doing = phase;
    this.progress(phase, 0, of);
    return this.clock.now();
  }
}

import { atTheStart, idleDelay, next, type FlowDelays, type FlowEvent, type FlowState } from './flow.ts';

/** The flow of one kiosk as it runs: where it stands, and the way back to the start when nothing happens. */
export class RunningFlow {
  private readonly delays: FlowDelays;
  private readonly listeners = new Set<() => void>();
  private idle: NodeJS.Timeout | null = null;
  private current: FlowState;
  private stopped = false;

  constructor(begin: FlowState, delays: FlowDelays) {
    this.delays = delays;
    this.current = begin;
  }

  state(): FlowState {
    return this.current;
  }

  /** An event that means nothing here changes nothing, and after `stop` none does. */
  send(event: FlowEvent): void {
    const state = this.stopped ? null : next(this.current, event);
    if (state !== null) this.enter(state);
  }

  /** Calls back after each event that meant something; returns the way to stop it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Forgets whoever stands here; nothing happens any more. */
  stop(): void {
    this.stopped = true;
    this.listeners.clear();
    this.stopWaiting();
    this.current = atTheStart;
  }

  private enter(state: FlowState): void {
    this.current = state;
    this.stopWaiting();
    const delay = idleDelay(state, this.delays);
    if (delay !== null) this.idle = setTimeout(() => this.enter(atTheStart), delay);
    for (const listener of this.listeners) listener();
  }

  private stopWaiting(): void {
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
  }
}

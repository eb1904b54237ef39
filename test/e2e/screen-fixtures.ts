import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { implement } from '@orpc/server';
import { contract } from '../../core/api/contract.ts';
import type { CeremonyHeader, ReadingStatus, StationHealth, StationStatus } from '../../core/api/contract.ts';
import { startHost } from '../../cli/host/index.ts';
import { unansweredConsole } from '../unanswered-console.ts';

/**
 * A scripted far end for the screens: the real pages in the real browser host, with a core that shows whatever the
 * test says. So every screen is seen in every state, also those that a whole flow reaches only by luck.
 */
export type Screens = {
  station: Shown<StationStatus>;
  health: Shown<StationHealth>;
  reading: Shown<ReadingStatus>;
  header: CeremonyHeader;
  /** What the pages asked for, in order, such as `['scan', { text: 'X' }]`; signs of life are left out. */
  calls: [name: string, input: unknown][];
  /** Resolves with the first call of this name, past or future. */
  called(name: string): Promise<unknown>;
  address(page: 'kiosk' | 'projector'): string;
  /** Ends the host; to the pages it is a program that has gone away. */
  stop(): Promise<void>;
};

export const plainHeader: CeremonyHeader = {
  ceremony: '0123456789ABCDEF',
  title: 'Ikrar Netralitas ASN',
  institution: 'Kabupaten Contoh',
  date: '2026-11-30',
  timezone: 'Asia/Jakarta',
  venue: 'Pendopo',
  station: { id: 'K10S03', name: 'Kios 3', venue: 'Pendopo', role: 'both' },
  organiser: false,
};

export async function startScreens(rendererFolder: string, header: CeremonyHeader = { ...plainHeader }): Promise<Screens> {
  const station = new Shown<StationStatus>({ state: 'scan-badge' });
  const health = new Shown<StationHealth>({ signed: 12, saved: 'two-places', clock: 'fits' });
  const reading = new Shown<ReadingStatus>({ ...readingOf(header), stage: { name: 'waiting' } });
  const calls: Screens['calls'] = [];
  const waiting: (() => void)[] = [];
  const note = (name: string, input: unknown) => {
    calls.push([name, input]);
    for (const wake of waiting.splice(0)) wake();
  };

  const os = implement(contract);
  const answer = (name: string) => (options: { input?: unknown }) => {
    note(name, options.input);
    return station.now;
  };
  const router = os.router({
    header: os.header.handler(() => header),
    kiosk: {
      watch: os.kiosk.watch.handler(({ signal }) => station.stream(signal)),
      health: os.kiosk.health.handler(({ signal }) => health.stream(signal)),
      scan: os.kiosk.scan.handler(answer('scan')),
      type: os.kiosk.type.handler(answer('type')),
      confirm: os.kiosk.confirm.handler(answer('confirm')),
      read: os.kiosk.read.handler(answer('read')),
      sign: os.kiosk.sign.handler(answer('sign')),
      cancel: os.kiosk.cancel.handler(answer('cancel')),
      callOperator: os.kiosk.callOperator.handler(answer('callOperator')),
      close: os.kiosk.close.handler(answer('close')),
      touch: os.kiosk.touch.handler(() => station.now),
    },
    projector: { watch: os.projector.watch.handler(({ signal }) => reading.stream(signal)) },
    clicker: {
      step: os.clicker.step.handler(({ input }) => {
        note('step', input.step);
        return reading.now;
      }),
    },
    console: unansweredConsole(),
  });

  const host = await startHost({ router, rendererFolder, random: (count) => randomBytes(count), log: () => undefined });
  if (!host.ok) throw new Error(host.error.code);
  return {
    station,
    health,
    reading,
    header,
    calls,
    async called(name) {
      for (;;) {
        const found = calls.find(([called]) => called === name);
        if (found) return found[1];
        // oxlint-disable-next-line no-await-in-loop -- each round waits for one more call
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
    address: (page) => host.value.addresses[page],
    stop: () => host.value.close(),
  };
}

export function readingOf(header: CeremonyHeader): Omit<ReadingStatus, 'stage'> {
  return { title: header.title, institution: header.institution, venue: header.venue, mode: 'repeat' };
}

/** A value that pages follow: everybody gets the last one at once, and every later one. */
export class Shown<Value> {
  now: Value;
  private readonly changes = new EventTarget();

  constructor(first: Value) {
    this.now = first;
  }

  set(value: Value): void {
    this.now = value;
    this.changes.dispatchEvent(new Event('change'));
  }

  async *stream(signal: AbortSignal | undefined): AsyncGenerator<Value, void> {
    for (;;) {
      const shown = this.now;
      yield shown;
      // oxlint-disable-next-line no-await-in-loop -- each round waits for one more change
      if (this.now === shown) await once(this.changes, 'change', signal ? { signal } : {}).catch(() => undefined);
      if (signal?.aborted) return;
    }
  }
}

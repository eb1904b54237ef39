import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { implement } from '@orpc/server';
import { contract } from '../../core/api/contract.ts';
import type {
  CeremonyHeader,
  MergeOutcome,
  Overview,
  ReadingStatus,
  StationHealth,
  StationStatus,
} from '../../core/api/contract.ts';
import type { UtcText } from '../../core/clock.ts';
import { readingModes } from '../../core/ledger/kinds.ts';
import type { CeremonyRouter } from '../../core/api/granted.ts';
import { unansweredConsole } from '../unanswered-console.ts';

/** A router with nothing behind it: it writes down who called what, so that a carrier can be tested by itself. */
export type FixtureRouter = {
  router: CeremonyRouter;
  /** Names of the calls that reached a handler, in order. */
  calls: string[];
  /** Streams that were begun and have not ended on the server's side. */
  openStreams(): number;
  /** Resolves once no stream is open any more. */
  streamsEnded(): Promise<void>;
  /** What came in by `console.merge`. */
  uploads: { name: string; bytes: number; sha256: string }[];
};

const header: CeremonyHeader = {
  ceremony: '0000000000000000',
  title: 'Ikrar contoh',
  institution: 'Kabupaten Contoh',
  date: '2026-11-20',
  timezone: 'Asia/Jakarta',
  venue: 'Pendopo',
  station: { id: 'AAAAAA', name: 'Kios 1', venue: 'Pendopo', role: 'both' },
  organiser: true,
};
const scanning: StationStatus = { state: 'scan-badge' };
const health: StationHealth = { signed: 0, saved: 'one-place', clock: 'fits' };
const waiting: ReadingStatus = {
  title: 'Ikrar contoh',
  institution: 'Kabupaten Contoh',
  venue: 'Pendopo',
  mode: readingModes[0],
  stage: { name: 'waiting' },
};
const overview: Overview = {
  roster: 0,
  signed: 0,
  outside: 0,
  signers: 'all',
  units: [],
  stations: [],
  anomalies: [],
  organiser: 'PAN1T1',
  reading: { began: null, ended: null },
  underOlderPact: 0,
  onBehalfOf: 0,
  sampleTexts: false,
  entries: 0,
  root: '0'.repeat(64),
  unexplained: 0,
  unlocked: false,
};

export function fixtureRouter(): FixtureRouter {
  const calls: string[] = [];
  const uploads: FixtureRouter['uploads'] = [];
  const waitingForEnd: (() => void)[] = [];
  let open = 0;

  /** Gives one value at once, then stays silent until the page goes: the hardest stream to end. */
  async function* stream<Value>(name: string, value: Value, signal: AbortSignal | undefined): AsyncGenerator<Value, void> {
    calls.push(name);
    open += 1;
    try {
      yield value;
      if (signal && !signal.aborted) await once(signal, 'abort');
    } finally {
      open -= 1;
      if (open === 0) for (const resolve of waitingForEnd.splice(0)) resolve();
    }
  }
  function called<Value>(name: string, value: Value): () => Value {
    return () => {
      calls.push(name);
      return value;
    };
  }

  const os = implement(contract);
  const router = os.router({
    header: os.header.handler(called('header', header)),
    kiosk: {
      watch: os.kiosk.watch.handler(({ signal }) => stream('kiosk.watch', scanning, signal)),
      health: os.kiosk.health.handler(({ signal }) => stream('kiosk.health', health, signal)),
      scan: os.kiosk.scan.handler(called('kiosk.scan', scanning)),
      type: os.kiosk.type.handler(called('kiosk.type', scanning)),
      confirm: os.kiosk.confirm.handler(called('kiosk.confirm', scanning)),
      read: os.kiosk.read.handler(called('kiosk.read', scanning)),
      sign: os.kiosk.sign.handler(called('kiosk.sign', scanning)),
      cancel: os.kiosk.cancel.handler(called('kiosk.cancel', scanning)),
      callOperator: os.kiosk.callOperator.handler(called('kiosk.callOperator', scanning)),
      close: os.kiosk.close.handler(called('kiosk.close', scanning)),
      touch: os.kiosk.touch.handler(called('kiosk.touch', scanning)),
    },
    projector: { watch: os.projector.watch.handler(({ signal }) => stream('projector.watch', waiting, signal)) },
    clicker: { step: os.clicker.step.handler(called('clicker.step', waiting)) },
    console: {
      ...unansweredConsole(),
      ceremonies: os.console.ceremonies.handler(called('console.ceremonies', [])),
      open: os.console.open.handler(called('console.open', header)),
      changes: os.console.changes.handler(({ signal }) => stream('console.changes', header, signal)),
      overview: os.console.overview.handler(({ signal }) => stream('console.overview', overview, signal)),
      people: os.console.people.handler(called('console.people', [])),
      unlock: os.console.unlock.handler(called('console.unlock', { unlocked: true as const })),
      merge: os.console.merge.handler(async ({ input }): Promise<MergeOutcome> => {
        calls.push('console.merge');
        for (const file of input.files) {
          const bytes = await file.bytes();
          uploads.push({ name: file.name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
        }
        const files = input.files.map(() => ({ end: 'merged' as const, added: 0, unopened: false }));
        return { files, added: 0, present: 0, anomalies: [], root: overview.root };
      }),
      badge: os.console.badge.handler(called('console.badge', { token: 'T', name: 'Contoh', unit: 'Contoh' })),
      settle: os.console.settle.handler(called('console.settle', { settled: 31 })),
      reissueBadge: os.console.reissueBadge.handler(
        called('console.reissueBadge', { token: 'T', name: 'Contoh', unit: 'Contoh', sheet: new File(['pdf'], 'badge.pdf') }),
      ),
      timeCode: os.console.timeCode.handler(called('console.timeCode', { text: 'T', at: '2026-11-30T01:00:00.000Z' as UtcText })),
    },
  });

  return {
    router,
    calls,
    uploads,
    openStreams: () => open,
    streamsEnded: () => (open === 0 ? Promise.resolve() : new Promise((resolve) => waitingForEnd.push(resolve))),
  };
}

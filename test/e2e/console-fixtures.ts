import { randomBytes } from 'node:crypto';
import { implement } from '@orpc/server';
import { contract } from '../../core/api/contract.ts';
import type {
  Anomaly,
  CeremonyHeader,
  MergeVerdict,
  Overview,
  PersonRow,
  ReadingStatus,
  Words,
} from '../../core/api/contract.ts';
import { utcText, type UtcMillis } from '../../core/clock.ts';
import { startHost } from '../../cli/host/index.ts';
import type { SigningPlace } from '../../core/ceremony/settlements.ts';
import { at, type Scene } from './console-scenes.ts';
import { badgesHere, stationsHere } from './handing-out-fixtures.ts';
import { Shown } from './screen-fixtures.ts';
import { unansweredConsole } from '../unanswered-console.ts';

/**
 * A scripted far end for the console: the real pages in the real browser host, with a core that holds one scene and does
 * what its calls say in the smallest way, so that a test sees the console answer to it.
 */
export type ConsoleHost = {
  address: string;
  overview: Shown<Overview>;
  reading: Shown<ReadingStatus>;
  /** What the page asked for, in order. */
  calls: [name: string, input: unknown][];
  /** Makes the next merge wait until the returned function is called. */
  holdMerge(): () => void;
  close(): Promise<void>;
};

export const passphrase = 'gladi';
const wrongPassphrase: Words = {
  id: 'Frasa sandi itu tidak membuka kunci. Coba lagi.',
  en: 'That passphrase does not open the key.',
};
export const notAStationFile: Words = {
  id: 'Berkas ini bukan berkas Ikrar, atau terpotong saat disalin. Salin sekali lagi dari laptop kiosnya.',
  en: 'This is not an Ikrar file, or it was cut short while copying. Copy it from the kiosk once more.',
};
const noCeremony: Words = { id: 'Belum ada upacara yang dibuka.', en: 'No ceremony is open.' };

export async function startConsole(rendererFolder: string, scene: Scene): Promise<ConsoleHost> {
  const header = new Shown<CeremonyHeader | null>(scene.header);
  const overview = new Shown(scene.overview);
  const reading = new Shown(scene.reading);
  const calls: ConsoleHost['calls'] = [];
  let held: Promise<void> | null = null;

  const os = implement(contract);
  const locked = { id: 'Kunci panitia masih terkunci.', en: 'The organiser’s key is locked.' };
  /** Writes the call down; refuses it while the key is locked. */
  const withKey = (name: string, input: unknown, refuse: (data: { code: string; words: Words }) => Error) => {
    calls.push([name, input]);
    if (!overview.now.unlocked) throw refuse({ code: 'organiser-key-locked', words: locked });
  };
  async function* headers(signal: AbortSignal | undefined): AsyncGenerator<CeremonyHeader, void> {
    const first = header.now;
    for await (const value of header.stream(signal)) if (value !== null && value !== first) yield value;
  }
  const kiosk = () => {
    throw new Error('the kiosk has no part in this test');
  };

  const router = os.router({
    header: os.header.handler(({ errors }) => {
      if (header.now === null) throw errors.REFUSED({ data: { code: 'no-ceremony-open', words: noCeremony } });
      return header.now;
    }),
    kiosk: {
      watch: os.kiosk.watch.handler(kiosk),
      health: os.kiosk.health.handler(kiosk),
      scan: os.kiosk.scan.handler(kiosk),
      type: os.kiosk.type.handler(kiosk),
      confirm: os.kiosk.confirm.handler(kiosk),
      read: os.kiosk.read.handler(kiosk),
      sign: os.kiosk.sign.handler(kiosk),
      cancel: os.kiosk.cancel.handler(kiosk),
      callOperator: os.kiosk.callOperator.handler(kiosk),
      close: os.kiosk.close.handler(kiosk),
      touch: os.kiosk.touch.handler(kiosk),
    },
    projector: { watch: os.projector.watch.handler(({ signal }) => reading.stream(signal)) },
    clicker: {
      step: os.clicker.step.handler(({ input }) => {
        calls.push(['step', input.step]);
        return reading.now;
      }),
    },
    console: {
      ...unansweredConsole(),
      work: os.console.work.handler(async function* () {
        yield null;
      }),
      ceremonies: os.console.ceremonies.handler(() => scene.ceremonies),
      open: os.console.open.handler(({ input }) => {
        calls.push(['open', input]);
        const chosen = scene.ceremonies.find(({ path }) => path === input.path);
        const opened = { ...(scene.header ?? headerOf(scene)), title: chosen?.title ?? '', date: chosen?.date ?? '' };
        header.set(opened);
        return opened;
      }),
      changes: os.console.changes.handler(({ signal }) => headers(signal)),
      overview: os.console.overview.handler(({ signal }) => overview.stream(signal)),
      people: os.console.people.handler(({ input }) => {
        calls.push(['people', input]);
        return scene.people.filter((person) => fits(person, input));
      }),
      unlock: os.console.unlock.handler(({ input, errors }) => {
        calls.push(['unlock', input]);
        if (input.passphrase !== passphrase) throw errors.REFUSED({ data: { code: 'passphrase-wrong', words: wrongPassphrase } });
        overview.set({ ...overview.now, unlocked: true });
        return { unlocked: true as const };
      }),
      merge: os.console.merge.handler(async ({ input }) => {
        calls.push(['merge', input.files.map(({ name }) => name)]);
        await held;
        const { stations, anomalies, root } = overview.now;
        const files = input.files.map(({ name }): MergeVerdict =>
          name.includes('rusak')
            ? { end: 'refused', code: 'not-an-ikrar-file', words: notAStationFile }
            : { end: 'merged', added: 231, unopened: false },
        );
        const merged = files.filter(({ end }) => end === 'merged').length;
        const away = stations.filter(({ state }) => state === 'waiting').slice(0, merged);
        overview.set({
          ...overview.now,
          stations: stations.map((one) => (away.includes(one) ? { ...one, state: 'returned' as const } : one)),
        });
        return { files, added: 231 * merged, present: 4 * merged, anomalies, root };
      }),
      settle: os.console.settle.handler(({ input, errors }) => {
        withKey('settle', input, (data) => errors.REFUSED({ data }));
        const { reason, counts, ...named } = input;
        const settled = { reason, at: at(95), ...(counts === undefined ? {} : { counts: counts as SigningPlace }) };
        const isMeant = (one: Anomaly) =>
          one.code === named.code && one.station === named.station && one.seq === named.seq && one.person === named.person;
        const anomalies = overview.now.anomalies.map((one) => (isMeant(one) ? { ...one, settled } : one));
        overview.set({ ...overview.now, anomalies });
        return { settled: 31 };
      }),
      badge: os.console.badge.handler(({ input, errors }) => {
        withKey('badge', input, (data) => errors.REFUSED({ data }));
        return { token: `IKRAR1:${input.person}:CONTOH`, name: 'Contoh', unit: 'Contoh' };
      }),
      reissueBadge: os.console.reissueBadge.handler(({ input, errors }) => {
        withKey('reissueBadge', input, (data) => errors.REFUSED({ data }));
        const sheet = new File(['%PDF-1.4\n%contoh\n'], 'badge.pdf', { type: 'application/pdf' });
        return { token: `IKRAR2:${input.person}:CONTOH`, name: 'Contoh', unit: 'Contoh', sheet };
      }),
      timeCode: os.console.timeCode.handler(({ errors }) => {
        withKey('timeCode', null, (data) => errors.REFUSED({ data }));
        // As long as a real one, so that the picture of it is as dense.
        const text = `${calls.length}`.padStart(124, '2B7X9K');
        return { text, at: utcText(Date.now() as UtcMillis) };
      }),
      badges: badgesHere(scene),
      stations: stationsHere(scene),
      documents: {
        ...unansweredConsole().documents,
        choice: os.console.documents.choice.handler(() => ({ kinds: [], paper: 'F4' as const })),
        list: os.console.documents.list.handler(() => ({
          folder: '/home/panitia/Ikrar/laporan-netralitas-2026',
          files: scene.documents ?? [],
        })),
        missing: os.console.documents.missing.handler(() => scene.missing ?? []),
        make: os.console.documents.make.handler(({ input, errors }) => {
          withKey('documents.make', input, (data) => errors.REFUSED({ data }));
          return { folder: '/home/panitia/Ikrar/laporan-netralitas-2026', files: scene.documents ?? [] };
        }),
      },
    },
  });

  const host = await startHost({ router, rendererFolder, random: (count) => randomBytes(count), log: () => undefined });
  if (!host.ok) throw new Error(host.error.code);
  return {
    address: host.value.addresses.console,
    overview,
    reading,
    calls,
    holdMerge() {
      const { promise, resolve: release } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = null;
        release();
      };
    },
    close: () => host.value.close(),
  };
}

function headerOf(scene: Scene): CeremonyHeader {
  return {
    ceremony: 'C0NT0H000000TEST',
    title: scene.reading.title,
    institution: scene.reading.institution,
    date: '2026-11-30',
    timezone: 'Asia/Jakarta',
    venue: scene.reading.venue,
    station: { id: 'AAAAAA', name: 'Laptop panitia', venue: 'Pendopo', role: 'both' },
    organiser: true,
  };
}

function fits(person: PersonRow, asked: { search: string; unit?: string | undefined; signed?: boolean | undefined }): boolean {
  const words = `${person.name} ${person.unit} ${person.position}`.toLowerCase();
  if (!words.includes(asked.search.toLowerCase())) return false;
  if (asked.unit !== undefined && person.unit !== asked.unit) return false;
  return asked.signed === undefined || (person.signed !== null) === asked.signed;
}

import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issueBadges, type IssuedBadge } from '../badge/issue.ts';
import { writeBadgeSheets } from '../badge/sheet.ts';
import { callPeople } from '../ceremony/calling.ts';
import { openCeremony, type Ceremony } from '../ceremony/ceremony.ts';
import { addStation, type AddingRefusal } from '../ceremony/enrolment.ts';
import { unlockOrganiser, type Organiser } from '../ceremony/organiser.ts';
import { verifyCeremony } from '../ceremony/verified.ts';
import type { Clock, Random } from '../clock.ts';
import { guarded } from '../ledger/file.ts';
import { keyFileOf } from '../ledger/key-file.ts';
import { anomaliesOf } from '../merge/anomalies.ts';
import type { Anomaly } from '../merge/anomaly.ts';
import { mergeFiles } from '../merge/merge.ts';
import { writeReport, type ReportRefusal } from '../report/write-report.ts';
import { err, ok, type Result } from '../result.ts';
import { syntheticRosterCsv } from './people.ts';
import { foundRehearsal, rehearsalPassphrase } from './rehearsal-ceremony.ts';
import { signAtStation, type StationRefusal } from './station-day.ts';
import { Stopwatch, type Phase } from './stopwatch.ts';

export type RehearsalOrder = {
  out: string;
  people: number;
  stations: number;
  seed: string;
  clock: Clock;
  random: Random;
  program: string;
  /** Told what is being done now. */
  progress: (doing: Phase, done: number, of: number) => void;
};
export type Rehearsed = {
  people: number;
  signed: number;
  entries: number;
  anomalies: Anomaly[];
  root: string;
  seconds: Record<Phase, number>;
};
export type RehearsalRefusal =
  | StationRefusal
  | ReportRefusal
  | AddingRefusal
  | { code: 'folder-not-empty'; folder: string }
  | { code: 'record-not-intact'; problems: number };

/**
 * A whole ceremony through the real code, with people who do not exist: roster, badges, station files, the reading, every
 * signing, merge, verification, report. Leaves the files of each step in the folder, so that anybody can try them.
 */
export async function rehearse(order: RehearsalOrder): Promise<Result<Rehearsed, RehearsalRefusal>> {
  const { out } = order;
  let ours: string | undefined;
  const made = guarded<null, RehearsalRefusal>(basename(out), () => {
    ours = mkdirSync(out, { recursive: true });
    if (readdirSync(out).length > 0) return err({ code: 'folder-not-empty', folder: basename(out) });
    mkdirSync(join(out, 'stations'));
    return ok(null);
  });
  if (!made.ok) return made;
  const rehearsed = await runThrough(order);
  // Nothing half done stays behind; the folder was empty when we came, or not there.
  if (!rehearsed.ok) {
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true, force: true });
    if (ours !== undefined) rmSync(ours, { recursive: true, force: true });
  }
  return rehearsed;
}

async function runThrough(order: RehearsalOrder): Promise<Result<Rehearsed, RehearsalRefusal>> {
  const { out, clock, random } = order;
  const watch = new Stopwatch(clock, order.progress);
  const prepared = join(out, 'prepared.ikrar');
  const founded = foundRehearsal(prepared, { clock, random });
  if (!founded.ok) return founded;

  const opened = openCeremony(prepared);
  if (!opened.ok) return opened;
  const ceremony = opened.value;
  let stations: Result<string[], RehearsalRefusal>;
  try {
    stations = await prepareAndSign(ceremony, order, watch);
  } finally {
    ceremony.close();
  }
  if (!stations.ok) return stations;

  const path = join(out, 'ceremony.ikrar');
  const copied = guarded<null, RehearsalRefusal>(basename(path), () => {
    copyFileSync(prepared, path);
    copyFileSync(keyFileOf(prepared), keyFileOf(path));
    return ok(null);
  });
  if (!copied.ok) return copied;
  const final = openCeremony(path);
  if (!final.ok) return final;
  try {
    return await mergeAndReport(final.value, stations.value, order, watch);
  } finally {
    final.value.close();
  }
}

async function prepareAndSign(
  ceremony: Ceremony,
  order: RehearsalOrder,
  watch: Stopwatch,
): Promise<Result<string[], RehearsalRefusal>> {
  const { clock, random, seed, out } = order;
  const organiser = unlockOrganiser(ceremony, rehearsalPassphrase, clock);
  if (!organiser.ok) return organiser;
  const called = watch.time('roster', 1, () => {
    const csv = syntheticRosterCsv({ people: order.people, seed, ceremonyDate: ceremony.picture().definition.date });
    return callPeople(
      ceremony,
      organiser.value,
      { bytes: Buffer.from(csv), fileName: 'daftar.csv' },
      { acceptValid: false, random },
    );
  });
  if (!called.ok) return called;
  const badges = await watch.timeLater('badges', () => printBadges(ceremony, organiser.value, out, clock));
  if (!badges.ok) return badges;
  const made = makeStations(ceremony, organiser.value, order);
  if (!made.ok) return made;
  const signed = await watch.timeLater('signing', async () => {
    const perStation = Math.ceil(badges.value.length / made.value.length);
    for (const [index, path] of made.value.entries()) {
      const queue = badges.value.slice(index * perStation, (index + 1) * perStation);
      const day = await signAtStation(path, queue, {
        ...order,
        reads: index === 0,
        signed: (count) => watch.tell(index * perStation + count, badges.value.length),
      });
      if (!day.ok) return day;
    }
    return ok(null);
  });
  return signed.ok ? made : signed;
}

async function printBadges(
  ceremony: Ceremony,
  organiser: Organiser,
  out: string,
  clock: Clock,
): Promise<Result<IssuedBadge[], RehearsalRefusal>> {
  const picture = ceremony.picture();
  const badges = issueBadges(picture, organiser);
  const order = { ceremony: picture.definition, badges, format: 'card', paper: 'A4', printedAt: clock.now() } as const;
  const { pdf } = await writeBadgeSheets(order);
  return guarded('badge.pdf', () => {
    writeFileSync(join(out, 'badge.pdf'), pdf);
    return ok(badges);
  });
}

function makeStations(
  ceremony: Ceremony,
  organiser: Organiser,
  { out, stations, random }: RehearsalOrder,
): Result<string[], RehearsalRefusal> {
  const paths: string[] = [];
  for (let number = 1; number <= stations; number++) {
    const path = join(out, 'stations', `kios-${number.toString().padStart(2, '0')}.ikrar`);
    const added = addStation(
      ceremony,
      organiser.author,
      { name: `Kios ${number}`, venue: number === 1 ? 'Pendopo' : `Kantor ${number}` },
      path,
      random,
    );
    if (!added.ok) return added;
    paths.push(path);
  }
  return ok(paths);
}

async function mergeAndReport(
  ceremony: Ceremony,
  stations: string[],
  { out, clock }: RehearsalOrder,
  watch: Stopwatch,
): Promise<Result<Rehearsed, RehearsalRefusal>> {
  const merged = await watch.timeLater('merge', () =>
    mergeFiles(ceremony, stations, { checked: (done, of) => watch.tell(done, of) }),
  );
  if (!merged.ok) return merged;
  const verified = watch.time('verify', 1, () => verifyCeremony(ceremony.file, ceremony));
  if (verified.problems.length > 0) return err({ code: 'record-not-intact', problems: verified.problems.length });
  const organiser = unlockOrganiser(ceremony, rehearsalPassphrase, clock);
  if (!organiser.ok) return organiser;
  const report = await watch.timeLater('report', () =>
    writeReport(ceremony, organiser.value, join(out, 'report'), clock, {
      once: true,
      progress: (done, of) => watch.tell(done, of),
    }),
  );
  if (!report.ok) return report;
  const picture = ceremony.picture();
  return ok({
    people: picture.people.size,
    signed: picture.signings.size,
    entries: picture.entries,
    anomalies: anomaliesOf(picture, clock.now()),
    root: ceremony.root(),
    seconds: watch.seconds(),
  });
}

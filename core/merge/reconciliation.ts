import { isCalled } from '../ceremony/called.ts';
import { lastOffset } from '../ceremony/clock-offset.ts';
import type { CeremonyPicture, Signing, StationPicture } from '../ceremony/picture.ts';
import { compareStations } from '../ceremony/station-names.ts';
import { utcMillis, type UtcText } from '../clock.ts';
import type { StationId } from '../ledger/ids.ts';
import type { StationRole } from '../ledger/kinds.ts';
import { localDay } from '../print/indonesian-dates.ts';

/**
 * What one station was to bring home and what it brought. `signed` is counted from its entries; `openingCount` and
 * `closingCount` are what the laptop itself said, so the two sides can be held against each other.
 */
export type StationAccount = {
  id: StationId;
  name: string;
  venue: string;
  role: StationRole;
  /** `here`: a ledger of this laptop, which never travels. `waiting`: handed out, and nothing of it is in this file. */
  state: 'here' | 'waiting' | 'returned';
  /** By the organiser's clock; null for a station that nobody added. */
  madeAt: UtcText | null;
  /** By the station's own clock, as the three after it. */
  openedAt: UtcText | null;
  lastSeenAt: UtcText | null;
  closedAt: UtcText | null;
  /** Signings that stood in the ledger when the laptop opened it: 0 on every honest day. Null where the opening is missing. */
  openingCount: number | null;
  /** As the operator's closing entry says; null while the station is not closed. */
  closingCount: number | null;
  /** Signings in its ledger, a second one of the same person too. */
  signed: number;
  /** Of these, the ones that count: the one signing of somebody who is called. */
  counting: number;
  /** Of these, the one signing of each who is not called; counted apart everywhere. */
  outside: number;
  entries: number;
  lastSeq: number;
  gaps: StationPicture['gaps'];
  forks: number[];
  /** Keys beyond the first that proved the enrolment: laptops that opened copies of the file. */
  clonedKeys: number;
  /** As measured last, positive where the station was ahead; null where it never was. */
  offsetMillis: number | null;
  /** Places of signings after the last day to sign, by corrected time where it is known. */
  late: number[];
};

export type Reconciliation = {
  /** Stations handed out, and how many of them have come home. */
  expected: number;
  returned: number;
  /** By name; the organiser's own decisions are a ledger too, but no station. */
  accounts: StationAccount[];
  totals: {
    openingCount: number;
    closingCount: number;
    signed: number;
    counting: number;
    outside: number;
    entries: number;
    late: number;
    /** Missing places, not runs of them. */
    gaps: number;
    forks: number;
    clonedKeys: number;
    /** Stations whose ledger does not agree with what its operator said at the end. */
    differing: number;
    /** Of those come home; without a count at the end there is nothing to compare. */
    notClosed: number;
  };
};

/** Does what stands in the ledger agree with what the laptop said? True while there is nothing to compare. */
export function agrees({ openingCount, closingCount, signed }: StationAccount): boolean {
  return (openingCount ?? 0) === 0 && (closingCount ?? signed) === signed;
}

/** Missing places of a chain, all runs together. */
export function missingPlaces(gaps: StationPicture['gaps']): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** The last calendar day at the venue on which a signing is in time: the ceremony's, or a cascade's deadline where that is later. */
export function lastDayToSign({ date, signers, deadline }: CeremonyPicture['definition']): string {
  return signers === 'cascade' && deadline !== null && deadline > date ? deadline : date;
}

/** Stations expected and come home, each with what it said and what was found; from the entries alone. */
export function reconciliationOf(picture: CeremonyPicture): Reconciliation {
  const found = signingsByStation(picture);
  const accounts = Array.from(picture.stations.values())
    .filter(({ id }) => id !== picture.organiser)
    .map((station) => accountOf(station, found.get(station.id) ?? nothing))
    .toSorted(compareStations);
  const sum = (count: (account: StationAccount) => number) => accounts.reduce((total, account) => total + count(account), 0);
  return {
    expected: accounts.filter(({ state }) => state !== 'here').length,
    returned: accounts.filter(({ state }) => state === 'returned').length,
    accounts,
    totals: {
      openingCount: sum(({ openingCount }) => openingCount ?? 0),
      closingCount: sum(({ closingCount }) => closingCount ?? 0),
      signed: sum(({ signed }) => signed),
      counting: sum(({ counting }) => counting),
      outside: sum(({ outside }) => outside),
      entries: sum(({ entries }) => entries),
      late: sum(({ late }) => late.length),
      gaps: sum(({ gaps }) => missingPlaces(gaps)),
      forks: sum(({ forks }) => forks.length),
      clonedKeys: sum(({ clonedKeys }) => clonedKeys),
      differing: sum((account) => Number(!agrees(account))),
      notClosed: sum(({ state, closedAt }) => Number(state === 'returned' && closedAt === null)),
    },
  };
}

type Found = { seqs: number[]; counting: number; outside: number; late: number[] };
const nothing: Found = { seqs: [], counting: 0, outside: 0, late: [] };

function signingsByStation(picture: CeremonyPicture): Map<StationId, Found> {
  const found = new Map<StationId, Found>();
  const { timezone } = picture.definition;
  const lastDay = lastDayToSign(picture.definition);
  const isLate = ({ at, correctedAt }: Signing) => localDay(utcMillis(correctedAt ?? at), timezone) > lastDay;
  for (const [person, signings] of picture.signings) {
    for (const [index, signing] of signings.entries()) {
      const here = found.get(signing.station) ?? { seqs: [], counting: 0, outside: 0, late: [] };
      here.seqs.push(signing.seq);
      if (index === 0) here[isCalled(picture, person) ? 'counting' : 'outside'] += 1;
      if (isLate(signing)) here.late.push(signing.seq);
      found.set(signing.station, here);
    }
  }
  return found;
}

function accountOf(station: StationPicture, { seqs, counting, outside, late }: Found): StationAccount {
  const { id, added, opened, closedAt, closingCount, signed, entries, lastSeq, gaps, forks, keys, clock } = station;
  return {
    id,
    name: added?.name ?? id,
    venue: added?.venue ?? '',
    role: added?.role ?? 'both',
    state: added?.handedOut === false ? 'here' : entries === 0 ? 'waiting' : 'returned',
    madeAt: clock.addedAt,
    openedAt: opened?.at ?? null,
    lastSeenAt: clock.latestAt,
    closedAt,
    openingCount: opened === null ? null : seqs.filter((seq) => seq < opened.seq).length,
    closingCount,
    signed,
    counting,
    outside,
    entries,
    lastSeq,
    gaps,
    forks,
    clonedKeys: Math.max(0, keys.length - 1),
    offsetMillis: lastOffset(clock),
    late: late.toSorted((one, other) => one - other),
  };
}

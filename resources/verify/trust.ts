import { isSignedBy } from './digest.ts';
import type { Entry } from './entry.ts';
import { jsonOrNull, object } from './receipt.ts';

/**
 * Which keys may sign for which station. Trust begins with the founding entry, which names the organiser's key and is
 * signed by it; the organiser's entries name one-time keys; those prove the key that a station made for itself.
 */
export type Trust = {
  founding: Entry | null;
  /** The key that a first entry brings along and proves, by the entry's hash: of a file opened on two laptops there are two. */
  provenBy: Map<string, string>;
  /** The same keys by station. */
  keys: Map<string, string[]>;
  names: Map<string, string>;
  /** What the organiser adopted, by the hash of its blob: a signing with anything else is of a ceremony that nobody called. */
  rosters: Set<unknown>;
  oaths: Set<unknown>;
  pacts: Set<unknown>;
};

/** Of these alone the page asks what they say; few entries are of these kinds, and a signature takes its time. */
const organisersWords: ReadonlySet<string> = new Set(['station-added', 'roster-imported', 'text-adopted']);

export function isSignedEntry(key: string, { hash, signature }: Entry): boolean {
  return isSignedBy(key, `ikrar-entry-1:${hash}`, signature);
}

/** Its content leads to its hash, and the key signed that. */
function isVouched(key: string, entry: Entry): boolean {
  return entry.rebuilt === entry.hash && isSignedEntry(key, entry);
}

export function trustIn(entries: readonly Entry[]): Trust {
  const founding = foundingIn(entries);
  const organiserKey = textOf(founding, 'organiserKey') ?? '';
  const trust: Trust = {
    founding,
    provenBy: new Map(),
    keys: new Map(),
    names: new Map(),
    rosters: new Set(),
    oaths: new Set(),
    pacts: new Set(),
  };
  if (founding === null) return trust;
  prove(trust, founding, organiserKey);

  const enrolments = new Map<string, string[]>();
  for (const entry of entries) {
    if (!organisersWords.has(entry.kind) || entry.station !== founding.station || !isVouched(organiserKey, entry)) continue;
    const { blob, text } = entry.body;
    if (entry.kind === 'roster-imported') trust.rosters.add(blob);
    if (entry.kind === 'text-adopted' && text === 'oath') trust.oaths.add(blob);
    if (entry.kind === 'text-adopted' && text === 'pact') trust.pacts.add(blob);
    if (entry.kind !== 'station-added') continue;
    const station = textOf(entry, 'station') ?? '';
    enrolments.set(station, [...(enrolments.get(station) ?? []), textOf(entry, 'enrolmentKey') ?? '']);
    trust.names.set(station, textOf(entry, 'name') ?? station);
  }
  for (const entry of entries) {
    if (entry.kind !== 'station-opened' || entry.seq !== 1) continue;
    const key = textOf(entry, 'stationKey') ?? '';
    const claim = `ikrar-enrolment-1:${founding.ceremony}:${entry.station}:${key}`;
    const proof = textOf(entry, 'proof') ?? '';
    if (enrolments.get(entry.station)?.some((enrolment) => isSignedBy(enrolment, claim, proof)) === true)
      prove(trust, entry, key);
  }
  return trust;
}

/** The first one that stands by itself: a forged one cannot put itself in front of it. Else the first that there is. */
function foundingIn(entries: readonly Entry[]): Entry | null {
  const foundings = entries.filter((entry) => entry.kind === 'ceremony-founded' && entry.seq === 1);
  return foundings.find((entry) => isVouched(textOf(entry, 'organiserKey') ?? '', entry)) ?? foundings[0] ?? null;
}

function prove({ provenBy, keys }: Trust, { hash, station }: Entry, key: string): void {
  provenBy.set(hash, key);
  const known = keys.get(station) ?? [];
  if (!known.includes(key)) keys.set(station, [...known, key]);
}

/** `kunci.json`: the keys by station, the organiser's among them. Null when it is no such file. */
export function readKeyList(text: string): Map<string, string[]> | null {
  const given = object(jsonOrNull(text));
  const organiser = object(given?.['organiser']);
  const stations = given?.['stations'];
  if (given?.['format'] !== 'ikrar-keys-1' || organiser === null || !Array.isArray(stations)) return null;
  const keys = new Map([[String(organiser['station']), [String(organiser['ed25519'])]]]);
  for (const each of stations) {
    const station = object(each);
    const list = station?.['keys'];
    if (station === null || !Array.isArray(list)) return null;
    const own = list.map((key) => String(object(key)?.['ed25519']));
    if (own.length > 0) keys.set(String(station['station']), own);
  }
  return keys;
}

function textOf(entry: Entry | null, field: string): string | null {
  const value = entry?.body[field];
  return typeof value === 'string' ? value : null;
}

import { entryLine } from '../../../core/archive/entry-line.ts';
import { canonicalJson, hashOfEntry } from '../../../core/ledger/chain.ts';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import { newPrivateKey, privateKey, publicHalf, signText, type PrivateKey } from '../../../core/ledger/keys.ts';
import { seededRandom } from '../../core/fixtures/hand-held.ts';
import type { SmallCeremony } from '../../core/fixtures/small-ceremony.ts';

export type Station = { id: string; key: PrivateKey };
type Changes = { [Field in keyof StoredEntry]?: Field extends 'seq' ? number : string };

/** Somebody with the entries of an archive, and with the key of whoever they like: hashes and signatures are right. */
export class Forger {
  readonly organiser: Station;
  /** Enrolled by the organiser as any other, and in bad hands. */
  readonly kiosk: Station;
  readonly entries: StoredEntry[];
  readonly opened: StoredEntry;
  private readonly enrolmentKey = newPrivateKey(seededRandom('pendaftaran'));

  constructor({ ceremony, organiser }: Pick<SmallCeremony, 'ceremony' | 'organiser'>) {
    this.entries = [...ceremony.rows.entries()];
    this.organiser = { id: organiser.author.station, key: organiser.author.key };
    const id = 'BADK10';
    this.say(this.organiser, 'station-added', {
      station: id,
      name: 'kios nakal',
      venue: 'Aula',
      handedOut: true,
      enrolmentKey: publicHalf(this.enrolmentKey),
      operatorPin: `${'0'.repeat(32)}:${'0'.repeat(64)}`,
    });
    [this.kiosk, this.opened] = this.open(id, 'laptop');
  }

  /** The station's file on a laptop: every laptop makes a key of its own. */
  open(id: string, laptop: string, key = newPrivateKey(seededRandom(laptop))): [Station, StoredEntry] {
    const station = { id, key: privateKey(key) };
    const stationKey = publicHalf(key);
    const claim = `ikrar-enrolment-1:${this.entries[0]?.ceremony}:${id}:${stationKey}`;
    const proof = signText(claim, privateKey(this.enrolmentKey));
    const first = { seq: 1, previous: '0'.repeat(64) };
    return [station, this.say(station, 'station-opened', { stationKey, proof, program: laptop }, first)];
  }

  /** One more entry behind the station's last, later than all others, with some fields as the forger likes them. */
  say({ id, key }: Station, kind: string, body: unknown, changes: Changes = {}): StoredEntry {
    const last = this.entries.findLast(({ station }) => station === id);
    const at = new Date(Date.parse('2026-12-01T00:00:00.000Z') + this.entries.length * 1000).toISOString();
    const fields = {
      ceremony: this.entries[0]?.ceremony,
      station: id,
      seq: (last?.seq ?? 0) + 1,
      previous: last?.hash ?? '0'.repeat(64),
      clock: `${at}-0000`,
      at,
      kind,
      body: canonicalJson(body),
      ...changes,
    } as Omit<StoredEntry, 'hash' | 'signature'>;
    const hash = hashOfEntry(fields);
    const entry = { ...fields, hash, signature: signText(`ikrar-entry-1:${hash}`, key) };
    this.entries.push(entry);
    return entry;
  }

  of(kind: string): StoredEntry {
    const found = this.entries.find((entry) => entry.kind === kind);
    if (found === undefined) throw new Error(`no ${kind}`);
    return found;
  }

  /** As `catatan.jsonl` has them: in the one order. */
  text(): string {
    const place = ({ clock, station, seq, hash }: StoredEntry) => `${clock} ${station} ${String(seq).padStart(9, '0')} ${hash}`;
    const sorted = this.entries.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
    return sorted.map((entry) => `${entryLine(entry)}\n`).join('');
  }
}

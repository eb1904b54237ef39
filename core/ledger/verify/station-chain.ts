import type { KeyObject } from 'node:crypto';
import { isClock, type RawEntry } from './raw-entry.ts';
import { isSignedEntry, type Trust } from './trust.ts';
import type { Findings, NoteCode, ProblemCode } from './verification.ts';

/** What the next entries need to know about an entry; `keys` are those that may have signed its chain. */
type Link = { previous: string; clock: string; keys: readonly KeyObject[] };
/** All entries with one `seq`: one, or several where the ledger forks. */
type Level = { seq: number; links: Map<string, Link>; forkNoted: boolean };

export type StationChain = {
  /**
   * Takes the station's next entry, in the order of `seq`, then `hash`. True when a proven key vouches for it.
   * In memory stand the entries of the last two values of `seq`, no more.
   */
  take(entry: RawEntry): boolean;
};

const beforeTheFirst = '0'.repeat(64);
const sha256 = /^[0-9a-f]{64}$/;

/**
 * Follows one station's chain through gaps, forks and clones, and writes down what does not fit.
 * @param stands does an entry with this hash stand anywhere in the file? Asked only where a chain is broken.
 */
export function stationChain(station: string, trust: Trust, findings: Findings, stands: (hash: string) => boolean): StationChain {
  /** Keys that first entries have proven, by their hexadecimal form. */
  const provenKeys = new Map<string, KeyObject>();
  /** The level with the seq before the present one; null at the start and after a gap. */
  let before: Level | null = null;
  let level: Level = { seq: 0, links: new Map(), forkNoted: false };

  const problem = (code: ProblemCode, seq: number): number => findings.problems.push({ code, station, seq });
  const note = (code: NoteCode, seq: number): number => findings.notes.push({ code, station, seq });

  function moveTo(seq: number): void {
    if (seq === level.seq) return;
    if (seq > level.seq + 1) note('ledger-gap', level.seq + 1);
    before = seq === level.seq + 1 && seq > 1 ? level : null;
    level = { seq, links: new Map(), forkNoted: false };
  }

  /** The branches of a fork go on side by side; noted is only where they part, or where a gap hides the parting. */
  function noteFork(entry: RawEntry): void {
    if (level.forkNoted || level.links.size === 0) return;
    const parting = before === null || level.links.values().some((link) => link.previous === entry.previous);
    if (!parting) return;
    level.forkNoted = true;
    note('ledger-forked', entry.seq);
  }

  /**
   * An entry that names one which nobody has is no lie: the one it follows has not come home. Where another one stands at that
   * place, the ledger forked there. One that names an entry of another place lies.
   */
  function predecessorOf(entry: RawEntry): Link | null {
    const predecessor = before?.links.get(entry.previous) ?? null;
    if (predecessor !== null) return predecessor;
    const isPlausible =
      entry.seq === 1 ? entry.previous === beforeTheFirst : isHashOfEntry(entry.previous) && !stands(entry.previous);
    if (!isPlausible) problem('previous-wrong', entry.seq);
    else if (before !== null && !before.forkNoted) {
      before.forkNoted = true;
      note('ledger-forked', before.seq);
    }
    return null;
  }

  function keyOfFirst(entry: RawEntry): readonly KeyObject[] {
    const key = trust.keyProvenBy(entry);
    if (key === null) {
      problem('station-not-enrolled', entry.seq);
      return [];
    }
    const name = key.export({ format: 'jwk' }).x ?? '';
    if (provenKeys.size === 1 && !provenKeys.has(name)) note('station-cloned', entry.seq);
    provenKeys.set(name, key);
    return [key];
  }

  /** Beyond a gap nobody knows which branch goes on: any of the station's keys may have signed. */
  function keysBeyondTheGap(entry: RawEntry): readonly KeyObject[] {
    if (provenKeys.size === 0) problem('station-not-enrolled', entry.seq);
    return [...provenKeys.values()];
  }

  return {
    take(entry) {
      // Without a readable seq it has no place in the chain.
      if (entry.faults.includes('seq-malformed')) return false;
      moveTo(entry.seq);
      if (level.links.has(entry.hash)) {
        problem('file-damaged', entry.seq);
        return false;
      }
      noteFork(entry);
      const predecessor = predecessorOf(entry);
      if (predecessor !== null && isClock(predecessor.clock) && isClock(entry.clock) && entry.clock <= predecessor.clock) {
        problem('clock-backwards', entry.seq);
      }
      const keys = entry.seq === 1 ? keyOfFirst(entry) : (predecessor?.keys ?? keysBeyondTheGap(entry));
      const signer = keys.find((key) => isSignedEntry(key, entry));
      if (signer === undefined && keys.length > 0) problem('signature-wrong', entry.seq);
      level.links.set(entry.hash, {
        previous: entry.previous,
        clock: entry.clock,
        keys: signer === undefined ? keys : [signer],
      });
      return signer !== undefined && entry.rebuiltHash === entry.hash;
    },
  };
}

function isHashOfEntry(text: string): boolean {
  return sha256.test(text) && text !== beforeTheFirst;
}

import { expect, test } from 'vitest';
import type { UtcText } from '../../../core/clock.ts';
import { canonicalJson } from '../../../core/ledger/chain.ts';
import { EntryForm } from '../../../core/ledger/entry-form.ts';
import { noEntryBefore, type StoredEntry } from '../../../core/ledger/entry.ts';
import type { CeremonyId, EntryHash, StationId } from '../../../core/ledger/ids.ts';
import { mostBodyBytes } from '../../../core/ledger/kinds.ts';

const at = '2026-11-23T01:00:00.000Z' as UtcText;

/** A station's last word with a field more, which a later version may have, so that the body has just so many bytes. */
function closingOf(bytes: number): StoredEntry {
  const left = bytes - canonicalJson({ signed: 1, why: '' }).length;
  return {
    ceremony: 'C'.repeat(16) as CeremonyId,
    station: 'K10SAA' as StationId,
    seq: 1,
    previous: noEntryBefore,
    clock: `${at}-0000`,
    at,
    kind: 'station-closed',
    body: canonicalJson({ signed: 1, why: left % 2 === 0 ? 'é'.repeat(left / 2) : `x${'é'.repeat((left - 1) / 2)}` }),
    hash: 'a'.repeat(64) as EntryHash,
    signature: 'b'.repeat(128),
  };
}

test('a body has at most two megabytes, counted in bytes and not in letters', () => {
  const form = new EntryForm();
  expect(form.read(closingOf(mostBodyBytes))?.kind).toBe('station-closed');
  expect(form.read(closingOf(mostBodyBytes + 1))).toBeNull();
});

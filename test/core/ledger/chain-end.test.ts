import { expect, test } from 'vitest';
import { appendEntry, appendWithin, inTransaction } from '../../../core/ledger/append.ts';
import { noEntryBefore } from '../../../core/ledger/entry.ts';
import type { FileRefusal } from '../../../core/ledger/file-refusal.ts';
import { openLedgerFile, type LedgerFile } from '../../../core/ledger/file.ts';
import type { StationId } from '../../../core/ledger/ids.ts';
import { rowsOf } from '../../../core/ledger/rows.ts';
import { err } from '../../../core/result.ts';
import { must } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, smallCeremony } from '../fixtures/small-ceremony.ts';

const turnedAway = { reason: 'person-unknown', person: null, scan: null } as const;
const another = { ...turnedAway, reason: 'badge-unreadable' } as const;

function kioskThatHasWritten() {
  const small = smallCeremony({ people: 1 });
  const kiosk = new Kiosk(handOut(small, 'kios').path, small.clock);
  const { author, ceremony } = kiosk;
  const write = (file: LedgerFile = ceremony.file) => must(appendEntry(file, author, 'person-refused', turnedAway));
  write();
  return { ...small, kiosk, author, file: ceremony.file, path: ceremony.file.path, write };
}

/** Does each entry name the one before it, without a gap and without a fork? */
function expectOneChain(file: LedgerFile, station: StationId): void {
  const entries = rowsOf(file.database).entriesOf(station);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.map(({ previous }) => previous)).toEqual([noEntryBefore, ...entries.map(({ hash }) => hash)].slice(0, -1));
}

test('two programs that write to one file in turn make one chain', () => {
  const { kiosk, author, file, path, write } = kioskThatHasWritten();
  const other = must(openLedgerFile(path));
  for (const turn of [other, file, file, other, other, file]) write(turn);
  expectOneChain(file, author.station);
  other.database.close();
  kiosk.close();
});

test('what was rolled back is followed by nothing, also where another entry took its row', () => {
  const { kiosk, author, file, write } = kioskThatHasWritten();
  const undone = inTransaction<null, FileRefusal>(file, () => {
    write();
    return err({ code: 'disk-full', file: 'kios' });
  });
  expect(undone.ok).toBe(false);
  must(inTransaction(file, () => ({ ok: true, value: appendWithin(file, author, 'person-refused', another) })));
  write();
  expectOneChain(file, author.station);
  kiosk.close();
});

test('an entry too far ahead does not move the clock, and does once the wall has come near it', () => {
  const { kiosk, clock, file, author, write } = kioskThatHasWritten();
  const [last] = rowsOf(file.database).entriesOf(author.station).slice(-1);
  const ahead = '2026-11-23T01:00:00.000Z-0007';
  // As a merge would bring it: a foreign station's, half an hour ahead.
  rowsOf(file.database).insertEntry({ ...(last as NonNullable<typeof last>), station: 'LA1NKS' as StationId, clock: ahead });
  expect([write().clock, write().clock].every((own) => own < ahead)).toBe(true);
  clock.forward(25 * 60);
  expect(write().clock).toBe('2026-11-23T01:00:00.000Z-0008');
  kiosk.close();
});

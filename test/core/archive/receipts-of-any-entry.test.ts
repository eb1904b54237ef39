import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { inclusionProof, merkleRoot } from '../../../core/ledger/merkle.ts';
import type { EntryHash } from '../../../core/ledger/ids.ts';
import { checkInclusion } from '../../../core/ledger/verify/inclusion.ts';
import { merkleLeaf } from '../../../core/ledger/verify/merkle-tree.ts';
import { receiptOf } from '../../../core/station/receipt.ts';
import { checkLedger, nothingBeside, type CheckedLedger } from '../../../resources/verify/check-ledger.ts';
import { checkReceipt } from '../../../resources/verify/check-receipt.ts';
import { leadsToRoot, rootOf } from '../../../resources/verify/tree.ts';
import { readKeyList } from '../../../resources/verify/trust.ts';
import { archivedCeremony, type Archived } from './archived-ceremony.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex') as EntryHash);
const ledgerAndPlace = fc
  .array(hash, { minLength: 1, maxLength: 200 })
  .chain((hashes) => fc.tuple(fc.constant(hashes), fc.nat({ max: hashes.length - 1 })));

function independently(entry: string, proof: { index: number; size: number; path: string[]; root: string }): boolean {
  return checkInclusion({ leafHash: merkleLeaf(Buffer.from(entry, 'hex')).toString('hex'), ...proof });
}

test('the entry at any place of any ledger proves against the root: for the verifier, and for the page', () => {
  fc.assert(
    fc.property(ledgerAndPlace, ([hashes, place]) => {
      const proof = inclusionProof(hashes, place);
      const entry = hashes[place] ?? '';
      expect(proof.root).toBe(merkleRoot(hashes));
      expect(rootOf(hashes)).toBe(proof.root);
      expect(independently(entry, proof)).toBe(true);
      expect(leadsToRoot(entry, proof)).toBe(true);
    }),
  );
});

test('no other entry, place, size, path or root proves: verifier and page agree on every forgery', () => {
  const forgery = fc.record({
    entry: fc.boolean(),
    index: fc.integer({ min: -1, max: 2 }),
    size: fc.integer({ min: -1, max: 2 }),
    step: fc.option(fc.nat(10), { nil: null }),
    cut: fc.boolean(),
    root: fc.boolean(),
  });
  fc.assert(
    fc.property(ledgerAndPlace, forgery, hash, ([hashes, place], forged, other) => {
      const honest = inclusionProof(hashes, place);
      const path = honest.path.map((step, index) => (index === forged.step ? other : step)).slice(forged.cut ? 1 : 0);
      const entry = forged.entry ? other : (hashes[place] ?? '');
      const root = forged.root ? other : honest.root;
      const proof = { index: honest.index + forged.index, size: honest.size + forged.size, path, root };
      expect(leadsToRoot(entry, proof)).toBe(independently(entry, proof));
      const pathIsHonest = path.length === honest.path.length && path.every((step, index) => step === honest.path[index]);
      const mayBeProven = !forged.entry && !forged.root && pathIsHonest;
      expect(leadsToRoot(entry, proof) && !mayBeProven).toBe(false);
    }),
  );
});

describe('receipts of a real ceremony', () => {
  let archived: Archived;
  let ledger: CheckedLedger;
  beforeAll(async () => {
    archived = await archivedCeremony();
    const beside = { ...nothingBeside, keys: readKeyList(archived.read('kunci.json')) };
    ledger = await checkLedger(archived.read('catatan.jsonl'), beside, () => Promise.resolve());
  });
  const question = { proof: '', ledger: null, keys: null };

  test('of every entry prove against the root: by proof, by QR text and by short code', () => {
    const { root } = archived.written;
    const hashes = archived.ceremony.rows.hashes();
    const stored = [...archived.ceremony.rows.entries()];
    expect(stored.length).toBeGreaterThan(10);
    for (const [index, entry] of stored.entries()) {
      const { code, qr } = receiptOf(entry);
      const proof = JSON.stringify({ ok: true, ...entry, proof: inclusionProof(hashes, index) });
      const good = { tone: 'good', index, size: stored.length };
      expect(checkReceipt({ ...question, receipt: proof, root })).toMatchObject(good);
      expect(checkReceipt({ ...question, receipt: qr, proof, root })).toMatchObject(good);
      expect(checkReceipt({ ...question, receipt: code, proof, root })).toMatchObject(good);
      expect(checkReceipt({ ...question, receipt: qr, ledger, root })).toMatchObject(good);
      expect(checkReceipt({ ...question, receipt: code.toLowerCase(), ledger, root })).toMatchObject(good);
    }
  });

  test('are not called good without the printed root, nor with another one', () => {
    const [entry] = archived.ceremony.rows.entriesOfKind('pact-signed');
    if (entry === undefined) throw new Error('nobody signed');
    const { code } = receiptOf(entry);
    expect(checkReceipt({ ...question, receipt: code, ledger, root: '' })).toMatchObject({ code: 'receipt-proven-type-root' });
    const other = `${archived.written.root.slice(0, -1)}${archived.written.root.endsWith('0') ? '1' : '0'}`;
    expect(checkReceipt({ ...question, receipt: code, ledger, root: other })).toMatchObject({ code: 'receipt-root-differs' });
    expect(checkReceipt({ ...question, receipt: code, ledger, root: other.slice(1) })).toMatchObject({ code: 'root-incomplete' });
  });
});

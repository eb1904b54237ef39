import type { FileRefusal } from '../../core/ledger/file-refusal.ts';
import { readForeignFile } from '../../core/ledger/open-foreign.ts';
import { blobsOf, readEntry } from '../../core/ledger/read-entry.ts';
import { rowsOf } from '../../core/ledger/rows.ts';
import type { Problem } from '../../core/ledger/verify/verification.ts';
import { verifyLedgerFile } from '../../core/ledger/verify/verify-ledger-file.ts';
import { ok } from '../../core/result.ts';
import { must } from '../core/fixtures/hand-held.ts';

export type StateOfStation = {
  /** What the verifier found. */
  problems: Problem[];
  signed: number;
  /** Each as `seq hash`. */
  signings: string[];
  /** Blobs that no entry names: half a signing. */
  strayBlobs: string[];
};

/** What a dead station left behind, read as somebody would who takes the file away: nothing is written, nothing taken up. */
export function stateOf(path: string): StateOfStation {
  return must(
    readForeignFile<StateOfStation, FileRefusal>(path, ({ database }) => {
      const { problems } = verifyLedgerFile(database);
      const rows = rowsOf(database);
      const entries = [...rows.entries()].map(readEntry).filter((entry) => entry !== null);
      const named = new Set<string>(entries.flatMap(blobsOf));
      const signings = entries.filter(({ kind }) => kind === 'pact-signed').map(({ seq, hash }) => `${seq} ${hash}`);
      const strayBlobs = rows.blobHashes().filter((hash) => !named.has(hash));
      return ok({ problems, signed: signings.length, signings, strayBlobs });
    }),
  );
}

import { Ceremony } from '../ceremony/ceremony.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { readForeignFile } from '../ledger/open-foreign.ts';
import { verifyLedgerFile } from '../ledger/verify/verify-ledger-file.ts';
import { ok, type Result } from '../result.ts';
import type { RecordProblem } from './record-words.ts';

/** `code` says what is wrong, `station` and `seq` where. */
export type VerifiedProblem = { code: RecordProblem; station?: string; seq?: number };
export type Verified = { entries: number; stations: number; root: string; problems: VerifiedProblem[] };

/**
 * Verifies a file without any key and without changing it: the independent implementation rebuilds everything from the raw
 * rows, and what the program itself believes of the file is held against it.
 */
export function verifyFile(path: string): Result<Verified, FileRefusal> {
  return readForeignFile<Verified, FileRefusal>(path, (file) => {
    const verification = verifyLedgerFile(file.database);
    const problems: VerifiedProblem[] = [...verification.problems];
    const { entries, stations, root } = verification;
    // Where the tables themselves are gone there is nothing that the program could believe.
    if (problems.some(({ code }) => code === 'file-damaged')) return ok({ entries, stations, root, problems });
    const ceremony = new Ceremony(file);
    ceremony.refresh();
    if (!ceremony.isComplete()) problems.push({ code: 'ceremony-incomplete' });
    else {
      if (ceremony.picture().signings.size !== verification.signed) problems.push({ code: 'counts-differ' });
      if (ceremony.root() !== root) problems.push({ code: 'root-differs' });
    }
    return ok({ entries, stations, root, problems });
  });
}

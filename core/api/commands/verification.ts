import { Ceremony } from '../../ceremony/ceremony.ts';
import type { FileRefusal } from '../../ledger/file-refusal.ts';
import { readForeignFile } from '../../ledger/open-foreign.ts';
import type { NoteCode } from '../../ledger/verify/verification.ts';
import { verifyLedgerFile } from '../../ledger/verify/verify-ledger-file.ts';
import { ok, type Result } from '../../result.ts';
import type { RecordProblem } from '../record-words.ts';

/** `code` says what is wrong, `station` and `seq` where. */
export type VerifiedProblem = { code: RecordProblem; station?: string; seq?: number };
/** Facts that a human must look at, though nothing is falsified by them: a merge names the same ones as anomalies. */
export type VerifiedNote = { code: NoteCode; station?: string; seq?: number };
export type Verified = {
  entries: number;
  stations: number;
  root: string;
  problems: VerifiedProblem[];
  notes: VerifiedNote[];
};

/**
 * Verifies a file without any key and without changing it: the independent implementation rebuilds everything from the raw
 * rows, and what the program itself believes of the file is held against it.
 */
export function verifyFile(path: string): Result<Verified, FileRefusal> {
  return readForeignFile<Verified, FileRefusal>(path, (file) => {
    const verification = verifyLedgerFile(file.database);
    const problems: VerifiedProblem[] = [...verification.problems];
    const { entries, stations, root, notes } = verification;
    // Where the tables themselves are gone there is nothing that the program could believe.
    if (problems.some(({ code }) => code === 'file-damaged')) return ok({ entries, stations, root, problems, notes });
    const ceremony = new Ceremony(file);
    ceremony.refresh();
    if (!ceremony.isComplete()) problems.push({ code: 'ceremony-incomplete' });
    else {
      if (ceremony.picture().signings.size !== verification.signed) problems.push({ code: 'counts-differ' });
      if (ceremony.root() !== root) problems.push({ code: 'root-differs' });
    }
    return ok({ entries, stations, root, problems, notes });
  });
}

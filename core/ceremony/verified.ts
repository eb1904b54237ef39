import type { LedgerFile } from '../ledger/file.ts';
import { isEntryKind } from '../ledger/kinds.ts';
import { readEntry } from '../ledger/read-entry.ts';
import type { NoteCode, ProblemCode } from '../ledger/verify/verification.ts';
import { verifyLedgerFile } from '../ledger/verify/verify-ledger-file.ts';
import { Ceremony } from './ceremony.ts';

/** What can be wrong with a record: the independent verifier's words, and where the program itself believes something else. */
export type RecordProblem = ProblemCode | 'ceremony-incomplete' | 'counts-differ' | 'root-differs';

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
 * The one judgement on a record, for everybody who is to rely on it: the independent implementation rebuilds everything from the
 * raw rows, and what the program itself believes of the file is held against it. Needs no key and changes nothing.
 * @param ceremony the picture that is believed; where somebody works with one already, that very one
 */
export function verifyCeremony(file: LedgerFile, ceremony = new Ceremony(file)): Verified {
  const { entries, stations, root, problems: found, notes, signed } = verifyLedgerFile(file.database);
  const problems: VerifiedProblem[] = [...found];
  // Where the tables themselves are gone there is nothing that the program could believe; and nothing too long is ever read.
  const isUnread = problems.some(({ code }) => code === 'file-damaged') || ceremony.rows.entryTooLong() !== null;
  if (isUnread) return { entries, stations, root, problems, notes };
  problems.push(...bodiesThatSayNothing(ceremony, found));
  ceremony.refresh();
  if (!ceremony.isComplete()) problems.push({ code: 'ceremony-incomplete' });
  else {
    if (ceremony.picture().signings.size !== signed) problems.push({ code: 'counts-differ' });
    if (ceremony.root() !== root) problems.push({ code: 'root-differs' });
  }
  return { entries, stations, root, problems, notes };
}

/** The fold passes over a body that is not of its kind's shape, however well it is signed: nobody may do so in silence. */
function* bodiesThatSayNothing({ rows }: Ceremony, found: readonly VerifiedProblem[]): Generator<VerifiedProblem> {
  const named = new Set(found.filter(({ code }) => aboutBodies.has(code)).map(({ station, seq }) => `${station}:${seq}`));
  for (const stored of rows.entriesAfter(0)) {
    const { station, seq } = stored;
    if (named.has(`${station}:${seq}`) || !isEntryKind(stored.kind) || readEntry(stored) !== null) continue;
    yield { code: 'body-malformed', station, seq };
  }
}

const aboutBodies: ReadonlySet<RecordProblem> = new Set(['body-malformed', 'body-not-canonical']);

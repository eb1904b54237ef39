import { verifyCeremony, type Verified } from '../../ceremony/verified.ts';
import type { FileRefusal } from '../../ledger/file-refusal.ts';
import { readForeignFile } from '../../ledger/open-foreign.ts';
import { ok, type Result } from '../../result.ts';

export type { Verified } from '../../ceremony/verified.ts';

/** Verifies a file without any key and without changing it: what is looked at is a copy of it. */
export function verifyFile(path: string): Result<Verified, FileRefusal> {
  return readForeignFile<Verified, FileRefusal>(path, (file) => ok(verifyCeremony(file)));
}

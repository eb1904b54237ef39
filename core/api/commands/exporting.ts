import { exportRecord, type ExportedRecord } from '../../archive/export-record.ts';
import type { Result } from '../../result.ts';
import type { Refusal } from '../words.ts';

/** Hands out the record of a file of any version into a new folder; the file is not changed, and no key is needed. */
export function exportOf(path: string, out: string): Promise<Result<ExportedRecord, Refusal>> {
  return exportRecord(path, out);
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  callRead,
  droppedBy,
  readSheetFor,
  type CalledPeople,
  type CallingRefusal,
  type ReadSheet,
} from '../../ceremony/calling.ts';
import type { FileRefusal } from '../../ledger/file-refusal.ts';
import { guarded } from '../../ledger/file.ts';
import { ok, type Result } from '../../result.ts';
import type { ReadingChoice } from '../../roster/choice.ts';
import type { RosterReading } from '../../roster/roster-reading.ts';
import { whileCeremonyOpen, whileOrganiserHere } from '../open-files.ts';
import type { Preparing } from './preparing.ts';
import { refusedRowsFile } from '../refused-rows.ts';
import type { Refusal } from '../words.ts';
import { writeTogether } from '../write-together.ts';

export type ImportWish = ReadingChoice & {
  /** Only read; no key is needed. */
  dryRun: boolean;
  acceptValid: boolean;
  /** Whoever is on the roster and not in the sheet stays. */
  keepOthers?: boolean | undefined;
  /** Where the refused rows are written for the office that sent them; XLSX where the name says so, else CSV. */
  rejected?: string | undefined;
};

/** Reads a roster from a sheet and calls its people, as the command line does it. */
export async function importRoster(
  path: string,
  sheetPath: string,
  passphrase: string | null,
  { dryRun, acceptValid, keepOthers, rejected, ...choice }: ImportWish,
  world: Preparing,
): Promise<Result<CalledPeople, Refusal>> {
  const sheet = readSheetFile(sheetPath);
  if (!sheet.ok) return sheet;
  // What was refused is wanted most of all when it made the whole import fail.
  const thenRefusedRows = async (read: ReadSheet): Promise<Result<null, FileRefusal>> =>
    rejected === undefined ? ok(null) : writeRefusedRows(rejected, read.reading);
  if (!dryRun) {
    return whileOrganiserHere<CalledPeople, Refusal>(path, passphrase, world.clock, async (ceremony, organiser) => {
      const read = await readSheetFor(ceremony, { ...sheet.value, ...choice }, world.random);
      if (!read.ok) return read;
      const written = await thenRefusedRows(read.value);
      return written.ok ? callRead(ceremony, organiser, read.value, { acceptValid, keepOthers }) : written;
    });
  }
  return whileCeremonyOpen<CalledPeople, Refusal>(path, async (ceremony) => {
    const read = await readSheetFor(ceremony, { ...sheet.value, ...choice }, world.random);
    if (!read.ok) return read;
    const written = await thenRefusedRows(read.value);
    const { reading } = read.value;
    const dropped = keepOthers === true ? 0 : droppedBy(ceremony, reading.people).length;
    return written.ok ? ok({ ...reading, dropped }) : written;
  });
}

async function writeRefusedRows(path: string, { refusedRows }: RosterReading): Promise<Result<null, FileRefusal>> {
  return writeTogether([{ path, bytes: await refusedRowsFile(path, refusedRows) }]);
}

function readSheetFile(path: string): Result<{ bytes: Uint8Array; fileName: string }, FileRefusal | CallingRefusal> {
  const fileName = basename(path);
  return guarded(fileName, () => ok({ bytes: readFileSync(path), fileName }));
}

import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { implement } from '@orpc/server';
import type { ExportedRecord } from '../../archive/export-record.ts';
import { changeOrganisersPassphrase } from '../../ceremony/organiser.ts';
import { accepted } from '../accepted.ts';
import { guardedLater } from '../../ledger/file.ts';
import { err, type Result } from '../../result.ts';
import type { Desk } from '../desk.ts';
import { safeFileName, withGivenFiles } from '../given-file.ts';
import { ceremoniesOnDisk } from '../home.ts';
import type { JobOutcome } from '../long-work/job.ts';
import type { Refusal } from '../words.ts';
import { keepingContract } from './keeping-contract.ts';

const os = implement(keepingContract);
const archiveName = 'arsip';
const recordName = 'catatan';

/** How the organiser keeps key and record safe. */
export function keepingCalls(desk: Desk) {
  const place = () => desk.workplace();
  return os.router({
    changePassphrase: os.changePassphrase.handler(({ input, errors }) =>
      accepted(changeOrganisersPassphrase(place().ceremony, input, desk.parts.random), errors),
    ),
    archive: os.archive.handler(async ({ errors, signal }) => {
      const { keys } = accepted(place().organiser(), errors);
      const { path } = place().ceremony.file;
      const out = freshFolder(dirname(path), archiveName);
      const written = await desk.work.run<'archive'>({ kind: 'archive', file: path, out, keys }, { signal });
      const { files, entries, root } = accepted(written, errors);
      return { folder: out, files: files.length, entries, root };
    }),
    handOutRecord: os.handOutRecord.handler(async ({ input, errors, signal }) => {
      const { path } = place().ceremony.file;
      const name = safeFileName('file' in input ? input.file.name : parse(input.path).base);
      const out = freshFolder(dirname(path), `${recordName}-${parse(name).name}`);
      const write = (given: string) => desk.work.run<'record'>({ kind: 'record', file: path, given, out }, { signal });
      const written: JobOutcome<'record'> = await guardedLater(name, async (): Promise<Result<ExportedRecord, Refusal>> => {
        if ('file' in input) return withGivenFiles([input.file], ([given = '']) => write(given));
        const known = ceremoniesOnDisk(desk.home, path).some((one) => one.path === input.path);
        return known ? write(input.path) : err({ code: 'file-not-found', file: name });
      });
      const { files, entries, unproven } = accepted(written, errors);
      return { folder: out, files: files.length, entries, unproven };
    }),
  });
}

/** Such as `arsip`, or `arsip-2` where a pack lies there already: an earlier one is never touched. */
function freshFolder(beside: string, name: string): string {
  let path = join(beside, name);
  for (let number = 2; existsSync(path); number++) path = join(beside, `${name}-${number}`);
  return path;
}

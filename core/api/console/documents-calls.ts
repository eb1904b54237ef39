import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { implement } from '@orpc/server';
import { guarded } from '../../ledger/file.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { anomaliesOf } from '../../merge/anomalies.ts';
import { documentKinds } from '../../report/documents.ts';
import { minutesName } from '../../report/minutes/minutes.ts';
import { personRecordName } from '../../report/person-record/person-record.ts';
import type { SinglePaper } from '../../report/single-papers.ts';
import { err, ok, type Result } from '../../result.ts';
import { accepted } from '../accepted.ts';
import type { Desk } from '../desk.ts';
import { documentsOnDisk } from '../documents-on-disk.ts';
import { rememberDocuments } from '../remembered-documents.ts';
import type { Refusal } from '../words.ts';
import { documentsContract } from './documents-contract.ts';
import { missingForPapers } from './documents-missing.ts';

const os = implement(documentsContract);
type RefusedErrors = Parameters<typeof accepted>[1];

/** The papers of the ceremony, as the console asks for them. */
export function documentsCalls(desk: Desk) {
  const place = () => desk.workplace();
  const listed = () => documentsOnDisk(place().reportFolder(), place().ceremony.root());
  /** Prints one paper in a thread; it is kept by nobody but the window that asked. */
  const single = async (wish: SinglePaper, name: string, errors: RefusedErrors, signal: AbortSignal | undefined) => {
    const { keys } = accepted(place().organiser(), errors);
    const job = { kind: 'paper', file: place().ceremony.file.path, wish, keys } as const;
    const { pdf } = accepted(await desk.work.run<'paper'>(job, { signal }), errors);
    return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' });
  };
  return {
    choice: os.choice.handler(() => ({
      kinds: documentKinds.map(({ id, name }) => ({ id, name })),
      paper: place().ceremony.picture().definition.paper,
    })),
    list: os.list.handler(() => ({ folder: place().reportFolder(), files: listed() })),
    missing: os.missing.handler(() => {
      const picture = place().ceremony.picture();
      return missingForPapers(picture, anomaliesOf(picture, desk.parts.clock.now()));
    }),
    make: os.make.handler(async ({ input, errors, signal }) => {
      const { keys } = accepted(place().organiser(), errors);
      const { ceremony } = place();
      const folder = place().reportFolder();
      // Before the work begins: an entry that comes meanwhile makes a document look older, never newer than it is.
      const root = ceremony.root();
      const job = { kind: 'report', file: ceremony.file.path, out: folder, keys, ...input } as const;
      const { files } = accepted(await desk.work.run<'report'>(job, { signal }), errors);
      accepted(rememberDocuments(folder, root, files), errors);
      return { folder, files };
    }),
    read: os.read.handler(({ input, errors }) => {
      const file = basename(input.name);
      // Only what the list names: a name never leads out of the folder. It may be gone, or held by Excel, a moment later.
      const read: Result<Uint8Array<ArrayBuffer>, Refusal> = listed().some(({ name }) => name === input.name)
        ? guarded(file, () => ok(new Uint8Array(readFileSync(join(place().reportFolder(), input.name)))))
        : err({ code: 'file-not-found', file });
      return new File([accepted(read, errors)], file, { type: mediaTypes[extname(file)] ?? 'application/octet-stream' });
    }),
    preview: os.preview.handler(({ errors, signal }) =>
      single({ paper: 'minutes-preview' }, `pratinjau-${minutesName}`, errors, signal),
    ),
    record: os.record.handler(({ input, errors, signal }) => {
      const person = input.person as PersonId;
      return single({ paper: 'person-record', person }, personRecordName(person), errors, signal);
    }),
    sheet: os.sheet.handler(({ input, errors, signal }) => {
      const person = input.person as PersonId;
      return single({ paper: 'pact-sheet', person }, `pakta-${person}.pdf`, errors, signal);
    }),
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.csv': 'text/csv;charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { implement } from '@orpc/server';
import { changeOrganisersPassphrase } from '../../ceremony/organiser.ts';
import { accepted } from '../accepted.ts';
import type { Desk } from '../desk.ts';
import { keepingContract } from './keeping-contract.ts';

const os = implement(keepingContract);
const archiveName = 'arsip';

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
      const out = freshFolder(dirname(path));
      const written = await desk.work.run<'archive'>({ kind: 'archive', file: path, out, keys }, { signal });
      const { files, entries, root } = accepted(written, errors);
      return { folder: out, files: files.length, entries, root };
    }),
  });
}

/** `arsip`, or `arsip-2` where a pack lies there already: an earlier one is never touched. */
function freshFolder(beside: string): string {
  let path = join(beside, archiveName);
  for (let number = 2; existsSync(path); number++) path = join(beside, `${archiveName}-${number}`);
  return path;
}

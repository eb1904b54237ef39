import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileRefusalOf, noTemporaryFolder } from './file-refusal.ts';
import { isAlive } from './process-alive.ts';

/** `ikrar-`, the number of the process, and what makes it the only one of its name. */
const ownName = /^ikrar-([1-9]\d{0,9})-[A-Za-z0-9]{6}$/;

/**
 * A new folder that only this person can read, for copies that live as long as the work on them. Says of its own failure that
 * the place for copies is at fault: a missing folder must not be told as a missing file.
 *
 * Takes away first what a program left here that was killed: whoever is no more works on nothing. Files that a page handed over
 * keep their names as long as the work takes, since a merge opens them by name, one after another; and Windows keeps the name
 * of any file that is open. So taking the name away early (`openPrivateCopy`) is not enough, there and there.
 */
export function privateFolder(): string {
  try {
    clearAfterTheKilled(tmpdir());
    return mkdtempSync(join(tmpdir(), `ikrar-${process.pid}-`));
  } catch (error) {
    const refusal = fileRefusalOf(error, '');
    if (refusal?.code === 'disk-full' || refusal?.code === 'too-many-files-open') throw error;
    throw Object.assign(new Error('no temporary folder', { cause: error }), { code: noTemporaryFolder });
  }
}

function clearAfterTheKilled(temporary: string): void {
  for (const name of namesIn(temporary)) {
    const writer = Number(ownName.exec(name)?.[1]);
    if (Number.isSafeInteger(writer) && !isAlive(writer)) removeOwn(join(temporary, name));
  }
}

/** None where it is not there, or where one may make files and not look around: the first is told by what comes next. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What is no folder of this person's stays: in a folder for everybody anybody may take such a name. */
function removeOwn(folder: string): void {
  try {
    const stats = lstatSync(folder);
    if (!stats.isDirectory() || (process.getuid !== undefined && stats.uid !== process.getuid())) return;
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

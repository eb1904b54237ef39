import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { addStation } from '../../core/ceremony/enrolment.ts';
import { unlockOrganiser } from '../../core/ceremony/organiser.ts';
import { stationsAdded } from '../../core/ceremony/station-files.ts';
import type { FileRefusal } from '../../core/ledger/file-refusal.ts';
import { readForeignFile } from '../../core/ledger/open-foreign.ts';
import { rowsOf } from '../../core/ledger/rows.ts';
import { anomaliesOf } from '../../core/merge/anomalies.ts';
import { mergeFiles } from '../../core/merge/merge.ts';
import { ok } from '../../core/result.ts';
import { must, seededRandom, temporaryFolder } from '../core/fixtures/hand-held.ts';
import { dayAtKiosk, passphrase, smallCeremony } from '../core/fixtures/small-ceremony.ts';

const program = join(import.meta.dirname, 'station-maker.ts');
const counter = pathToFileURL(join(import.meta.dirname, 'count-steps.ts')).href;
const names = ['Aula', 'Pendopo'];

const small = smallCeremony({ people: 2 });
small.ceremony.close();
const stationsBefore = stationsOf(small.path).size;
/** The real program on a fresh copy of the ceremony, from its start until somebody pulls the plug; `dieAt` 0 never comes. */
async function life(dieAt: number) {
  const place = temporaryFolder();
  const [path, stick, stepsTo] = [join(place, 'upacara.ikrar'), join(place, 'flashdisk'), join(place, 'langkah')];
  mkdirSync(stick);
  writeFileSync(stepsTo, '');
  for (const suffix of ['', '.key']) copyFileSync(small.path + suffix, path + suffix);
  const env = { ...process.env, DIE_AT: `${dieAt}`, STEPS_TO: stepsTo, STEPS_OF: '^before (commit|make|name)' };
  const args = ['--import', counter, program, path, stick, passphrase, `${small.clock.now()}`, ...names];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complained += part));
  await once(child, 'close');
  return { path, stick, signal: child.signalCode, complained, steps: readFileSync(stepsTo, 'utf8').trimEnd().split('\n') };
}

/** Stations that the ledger knows, read as somebody would who takes the file away: nothing is taken up. */
function stationsOf(path: string): Set<string> {
  return must(readForeignFile<Set<string>, FileRefusal>(path, ({ database }) => ok(stationsAdded(rowsOf(database)))));
}

function stationOfFile(path: string): string | null {
  return must(readForeignFile<string | null, FileRefusal>(path, ({ database }) => ok(rowsOf(database).local('station'))));
}

const filesIn = (folder: string) => readdirSync(folder).toSorted();
const allNamed = names.map((name) => `${name}.ikrar`);
const whole = await life(0);

test('the steps of a life are those that matter', () => {
  expect(whole.complained).toBe('');
  expect(whole.signal).toBe(null);
  const drafts = allNamed.flatMap((name) => [`before make ${name}.part`, 'before commit', 'before commit']);
  const named = allNamed.map((name) => `before name ${name}`);
  // The file is opened and what is to come is written into it; at the end it is taken out again.
  const begun = ['before commit', 'before commit'];
  expect(whole.steps).toEqual([...begun, ...drafts, 'before commit', ...named, 'before commit']);
  expect(filesIn(whole.stick)).toEqual(allNamed);
});

test.concurrent.each(whole.steps.map((name, index) => [index + 1, name] as const))(
  'killed at step %i, %s: the ledger knows every file that has a name, and the next opening ends what was begun',
  { timeout: 120_000 },
  async (dieAt, name) => {
    const { path, stick, signal, steps } = await life(dieAt);
    expect(signal).toBe('SIGKILL');
    expect(steps.at(-1)).toBe(name);
    const known = stationsOf(path);
    const isCommitted = known.size > stationsBefore;
    expect(isCommitted).toBe(dieAt > whole.steps.indexOf('before name Aula.ikrar'));
    const named = filesIn(stick).filter((file) => file.endsWith('.ikrar'));
    for (const file of named) expect(known).toContain(stationOfFile(join(stick, file)));

    const ceremony = must(openCeremony(path));
    expect(filesIn(stick)).toEqual(isCommitted ? allNamed : []);
    expect(ceremony.rows.local('station-files')).toBe(null);
    if (!isCommitted) {
      const { author } = must(unlockOrganiser(ceremony, passphrase, small.clock));
      const random = seededRandom(path);
      for (const each of names) {
        must(addStation(ceremony, author, { name: each, venue: 'Pendopo' }, join(stick, `${each}.ikrar`), random));
      }
    }
    const files = allNamed.map((file) => join(stick, file));
    // One kiosk after the other, as in the hall.
    // oxlint-disable-next-line no-await-in-loop
    for (const [index, file] of files.entries()) await dayAtKiosk(file, small.clock, [small.badges[index]?.token ?? '']);
    must(await mergeFiles(ceremony, files));
    expect(ceremony.picture().signings.size).toBe(2);
    expect(anomaliesOf(ceremony.picture())).toEqual([]);
    ceremony.close();
  },
);

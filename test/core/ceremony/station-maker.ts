import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { addStations, newStations } from '../../../core/ceremony/enrolment.ts';
import { unlockOrganiser } from '../../../core/ceremony/organiser.ts';
import type { UtcMillis } from '../../../core/clock.ts';
import { ok } from '../../../core/result.ts';

/**
 * A program that makes a station for each name and is killed on the way: `FILE FOLDER PASSPHRASE DEATH NAMES…`. DEATH is after
 * so many files, or `papers`: when the last thing to do is what is printed.
 */
const [file = '', folder = '', passphrase = '', death, ...names] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');
const ceremony = openCeremony(file);
if (!ceremony.ok) throw new Error(ceremony.error.code);
const organiser = unlockOrganiser(ceremony.value, passphrase, { now: () => Date.now() as UtcMillis });
if (!organiser.ok) throw new Error(organiser.error.code);
const places = names.map((name) => ({ name, venue: 'Pendopo' }));
const stations = newStations(ceremony.value, places, randomBytes).map((station) => ({
  ...station,
  out: join(folder, `${station.place.name}.ikrar`),
}));
const added = addStations(ceremony.value, organiser.value.author, stations, randomBytes, {
  made: (done) => `${done}` === death && die(),
  papers: () => {
    if (death === 'papers') die();
    return ok(null);
  },
});
throw new Error(added.ok ? 'nothing killed it' : added.error.code);

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { addStations, newStations } from '../../core/ceremony/enrolment.ts';
import { unlockOrganiser } from '../../core/ceremony/organiser.ts';
import type { UtcMillis } from '../../core/clock.ts';

/** A program that makes a station for each name: `FILE FOLDER PASSPHRASE NOW NAMES…`; NOW is what its clock says, in ms. */
const [file = '', folder = '', passphrase = '', now, ...names] = process.argv.slice(2);
const ceremony = openCeremony(file);
if (!ceremony.ok) throw new Error(ceremony.error.code);
const organiser = unlockOrganiser(ceremony.value, passphrase, { now: () => Number(now) as UtcMillis });
if (!organiser.ok) throw new Error(organiser.error.code);
const places = names.map((name) => ({ name, venue: 'Pendopo' }));
const stations = newStations(ceremony.value, places, randomBytes).map((station) => ({
  ...station,
  out: join(folder, `${station.place.name}.ikrar`),
}));
const added = addStations(ceremony.value, organiser.value.author, stations, randomBytes);
if (!added.ok) throw new Error(added.error.code);
ceremony.value.close();

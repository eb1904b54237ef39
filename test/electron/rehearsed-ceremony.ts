import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRoster } from '../../core/api/commands/importing.ts';
import { makeStation } from '../../core/api/commands/preparing.ts';
import { systemClock } from '../../core/clock.ts';
import { syntheticRosterCsv } from '../../core/rehearsal/people.ts';
import { foundRehearsal, rehearsalPassphrase } from '../../core/rehearsal/rehearsal-ceremony.ts';

const world = { clock: systemClock, random: (count: number) => new Uint8Array(randomBytes(count)) };

/** Makes an organiser's file with a few synthetic people in `folder`, through the real core. */
export async function rehearsedCeremony(folder: string, people: number): Promise<string> {
  const path = join(folder, 'upacara.ikrar');
  const founded = foundRehearsal(path, world);
  if (!founded.ok) throw new Error(`no ceremony: ${founded.error.code}`);
  const sheet = join(folder, 'pegawai.csv');
  writeFileSync(sheet, syntheticRosterCsv({ people, seed: 'shell', ceremonyDate: '2026-11-20' }));
  const imported = await importRoster(path, sheet, rehearsalPassphrase, { dryRun: false, acceptValid: false }, world);
  if (!imported.ok) throw new Error(`no roster: ${imported.error.code}`);
  return path;
}

/** Makes the file of one station, as the organiser hands it out. */
export async function rehearsedStation(ceremony: string, folder: string): Promise<{ file: string; operatorPin: string }> {
  const file = join(folder, 'kios-1.ikrar');
  const made = await makeStation(ceremony, rehearsalPassphrase, { name: 'Kios 1', venue: 'Pendopo', out: file }, world);
  if (!made.ok) throw new Error(`no station: ${made.error.code}`);
  return { file, operatorPin: made.value.operatorPin };
}

import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRoster } from '../../core/api/preparing.ts';
import { systemClock } from '../../core/clock.ts';
import { syntheticRosterCsv } from '../../core/rehearsal/people.ts';
import { foundRehearsal, rehearsalPassphrase } from '../../core/rehearsal/rehearsal-ceremony.ts';

/** Makes an organiser's file with a few synthetic people in `folder`, through the real core. */
export function rehearsedCeremony(folder: string, people: number): string {
  const world = { clock: systemClock, random: (count: number) => new Uint8Array(randomBytes(count)) };
  const path = join(folder, 'upacara.ikrar');
  const founded = foundRehearsal(path, world);
  if (!founded.ok) throw new Error(`no ceremony: ${founded.error.code}`);
  const sheet = join(folder, 'pegawai.csv');
  writeFileSync(sheet, syntheticRosterCsv({ people, seed: 'shell', ceremonyDate: '2026-11-20' }));
  const imported = importRoster(path, sheet, rehearsalPassphrase, { dryRun: false, acceptValid: false }, world);
  if (!imported.ok) throw new Error(`no roster: ${imported.error.code}`);
  return path;
}

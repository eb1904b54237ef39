import { mkdtempSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueBadges, type IssuedBadge } from '../../core/badge/issue.ts';
import { callPeople } from '../../core/ceremony/calling.ts';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { addStation } from '../../core/ceremony/enrolment.ts';
import { unlockOrganiser } from '../../core/ceremony/organiser.ts';
import { systemClock } from '../../core/clock.ts';
import { syntheticRosterCsv } from '../../core/rehearsal/people.ts';
import { foundRehearsal, rehearsalPassphrase } from '../../core/rehearsal/rehearsal-ceremony.ts';
import { signAtStation } from '../../core/rehearsal/station-day.ts';
import type { Result } from '../../core/result.ts';

/** The organiser's file with everybody called, and the stations' files before anybody signed. */
export type PreparedCeremony = { folder: string; prepared: string; stations: string[]; badges: IssuedBadge[] };

const world = { clock: systemClock, random: randomBytes };

export function preparedCeremony(people: number, count: number): PreparedCeremony {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-bench-'));
  const prepared = join(folder, 'prepared.ikrar');
  must(foundRehearsal(prepared, world));
  const ceremony = must(openCeremony(prepared));
  const organiser = must(unlockOrganiser(ceremony, rehearsalPassphrase, systemClock));
  const csv = syntheticRosterCsv({ people, seed: 'bench', ceremonyDate: ceremony.picture().founded.date });
  must(
    callPeople(
      ceremony,
      organiser,
      { bytes: Buffer.from(csv), fileName: 'daftar.csv' },
      { acceptValid: false, random: randomBytes },
    ),
  );
  const badges = issueBadges(ceremony.picture(), organiser);
  const stations = Array.from({ length: count }, (_, index) => join(folder, `kios-${index}.ikrar`));
  for (const [index, path] of stations.entries()) {
    must(addStation(ceremony, organiser.author, { name: `Kios ${index}`, venue: 'Pendopo' }, path, randomBytes));
  }
  ceremony.close();
  return { folder, prepared, stations, badges };
}

/** Everybody signs, spread over the stations. */
export async function signAll({ stations, badges }: PreparedCeremony): Promise<void> {
  const each = Math.ceil(badges.length / stations.length);
  for (const [index, path] of stations.entries()) {
    const queue = badges.slice(index * each, (index + 1) * each);
    must(
      await signAtStation(path, queue, {
        ...world,
        seed: 'bench',
        program: 'bench',
        reads: index === 0,
        signed: () => undefined,
      }),
    );
  }
}

/** The value of a result; a benchmark has no use for a refusal. */
export function must<Value>(result: Result<Value, { code: string }>): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.code);
}

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issueBadges } from '../badge/issue.ts';
import { writeBadgeSheets } from '../badge/sheet.ts';
import { callPeople, type CallingRefusal } from '../ceremony/calling.ts';
import { openCeremony, type CeremonyRefusal } from '../ceremony/ceremony.ts';
import { unlockOrganiser } from '../ceremony/organiser.ts';
import type { Clock, Random } from '../clock.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { guarded } from '../ledger/file.ts';
import type { KeyRefusal } from '../ledger/key-file.ts';
import { ok, type Result } from '../result.ts';
import { syntheticRosterCsv } from './people.ts';
import { foundRehearsal, rehearsalPassphrase } from './rehearsal-ceremony.ts';

export const samplePeople = 24;
/** Printed at the start of the program, so that a newcomer can play the operator. */
export const sampleOperatorPin = '246810';

export type SampleRefusal = CeremonyRefusal | ValueRefusal | KeyRefusal | CallingRefusal;

/**
 * The sample ceremony of this laptop: 24 people who do not exist, and their badge sheets. Made on the first start, found
 * again on every later one.
 * @returns the path of the ceremony file
 */
export async function openSample(home: string, world: { clock: Clock; random: Random }): Promise<Result<string, SampleRefusal>> {
  const folder = join(home, 'contoh');
  const path = join(folder, 'contoh.ikrar');
  if (existsSync(path)) return ok(path);
  // Filled beside its place and moved there when it is whole, so that a start that was cut off leaves no empty sample.
  const draft = `${folder}.part`;
  const cleared = onDisk(folder, () => {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
  });
  if (!cleared.ok) return cleared;
  const founded = foundRehearsal(join(draft, 'contoh.ikrar'), { ...world, operatorPin: sampleOperatorPin });
  if (!founded.ok) return founded;
  const filled = await fill(join(draft, 'contoh.ikrar'), draft, world);
  if (!filled.ok) return filled;
  const moved = onDisk(folder, () => renameSync(draft, folder));
  return moved.ok ? ok(path) : moved;
}

async function fill(
  path: string,
  folder: string,
  { clock, random }: { clock: Clock; random: Random },
): Promise<Result<null, SampleRefusal>> {
  const opened = openCeremony(path);
  if (!opened.ok) return opened;
  const ceremony = opened.value;
  try {
    const organiser = unlockOrganiser(ceremony, rehearsalPassphrase, clock);
    if (!organiser.ok) return organiser;
    const { date } = ceremony.picture().definition;
    const csv = syntheticRosterCsv({ people: samplePeople, seed: 'contoh', ceremonyDate: date });
    const called = callPeople(
      ceremony,
      organiser.value,
      { bytes: Buffer.from(csv), fileName: 'contoh.csv' },
      { acceptValid: false, random },
    );
    if (!called.ok) return called;
    const picture = ceremony.picture();
    const sheets = await writeBadgeSheets({
      ceremony: picture.definition,
      badges: issueBadges(picture, organiser.value),
      format: 'card',
      paper: 'A4',
      printedAt: clock.now(),
    });
    return onDisk('badge.pdf', () => writeFileSync(join(folder, 'badge.pdf'), sheets.pdf));
  } finally {
    ceremony.close();
  }
}

function onDisk(name: string, work: () => void): Result<null, FileRefusal> {
  return guarded<null, FileRefusal>(basename(name), () => {
    work();
    return ok(null);
  });
}

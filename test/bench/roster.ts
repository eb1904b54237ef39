import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/node';
import { callRead, readSheetFor } from '../../core/ceremony/calling.ts';
import { openCeremony } from '../../core/ceremony/ceremony.ts';
import { unlockOrganiser } from '../../core/ceremony/organiser.ts';
import { systemClock } from '../../core/clock.ts';
import { syntheticPeople } from '../../core/rehearsal/people.ts';
import { foundRehearsal, rehearsalPassphrase } from '../../core/rehearsal/rehearsal-ceremony.ts';
import { must } from './ceremony-on-disk.ts';
import { median } from './figures.ts';

const world = { clock: systemClock, random: randomBytes };
const columns = ['NIP', 'NAMA', 'JABATAN', 'GOL AKHIR', 'JENIS PEGAWAI', 'UNIT KERJA'];

/**
 * A roster of so many people in XLSX, from its bytes to the entry on the disk: unpacked and looked at, read, every number checked,
 * compared with the roster before, and called. The floor is the spreadsheet reader alone, the same function of it on the same bytes,
 * numbers kept as text as they have to be. Seconds, medians of `rounds`; the two take turns.
 */
export async function benchRoster(people: number, rounds: number): Promise<{ ours: number; floor: number; ratio: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-bench-roster-'));
  try {
    const path = join(folder, 'upacara.ikrar');
    must(foundRehearsal(path, world));
    const ceremony = must(openCeremony(path));
    const organiser = must(unlockOrganiser(ceremony, rehearsalPassphrase, systemClock));
    const bytes = await sheetOf(people, ceremony.picture().definition.date);
    const file = new Uint8Array(bytes).buffer;
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one measurement after the other
      floor.push(await seconds(() => readXlsxFile(file, { parseNumber: (raw: string) => ({ raw }), trim: false })));
      const sheet = { bytes, fileName: 'daftar.xlsx' };
      // oxlint-disable-next-line no-await-in-loop
      const took = await seconds(async () => {
        const read = must(await readSheetFor(ceremony, sheet, randomBytes));
        must(callRead(ceremony, organiser, read, { acceptValid: false }));
      });
      ours.push(took);
      if (ceremony.picture().people.size !== people) throw new Error('somebody was lost on the way');
    }
    ceremony.close();
    return { ours: median(ours), floor: median(floor), ratio: median(ours) / median(floor) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sheetOf(people: number, ceremonyDate: string): Promise<Buffer> {
  const rows = syntheticPeople({ people, seed: 'bench', ceremonyDate }).map(
    ({ number, name, position, rank, employment, unit }) => [number, name, position, rank, employment, unit],
  );
  return writeExcelFile([columns, ...rows]).toBuffer();
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

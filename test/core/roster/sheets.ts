import { readCsvRoster, type RosterInput } from '../../../core/roster/import.ts';
import type { RosterReading } from '../../../core/roster/roster-reading.ts';
import type { PersonId } from '../../../core/ledger/ids.ts';
import type { Result } from '../../../core/result.ts';

/** Four people who do not exist, and the header most lists carry. */
export const header = 'NIP,NAMA,JABATAN,GOL AKHIR,JENIS PEGAWAI,UNIT KERJA';
export const putu = '198503152010012903,Ni Putu Ayu Lestari,Analis Kepegawaian,III/d,PNS,Dinas Kesehatan';
export const togar = '197811022005011901,Togar Simanjuntak,Pranata Komputer,III/c,PNS,Dinas Kominfo';
export const suparmi = '199907222024212902,Suparmi,Guru Kelas,IX,PPPK,Dinas Pendidikan';
export const fauzan = "200012052025041903,Fauzan Ma'ruf,Penata Layanan,III/a,CPNS,Dinas Kesehatan";

export function bytesOf(...lines: string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/** Ids in the order they are asked for: P0000001, P0000002 … */
export function countingIds(): () => PersonId {
  let last = 0;
  return () => `P${String((last += 1)).padStart(7, '0')}` as PersonId;
}

export function read(bytes: Uint8Array, more: Partial<RosterInput> = {}) {
  return readCsvRoster({
    bytes,
    fileName: 'pegawai.csv',
    ceremonyDate: '2026-11-20',
    existing: [],
    newPersonId: countingIds(),
    ...more,
  });
}

/** The reading of a sheet that has to be a roster. */
export function reading(bytes: Uint8Array, more: Partial<RosterInput> = {}): RosterReading {
  return valueOf(read(bytes, more));
}

export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

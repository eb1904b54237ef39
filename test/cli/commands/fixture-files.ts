import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '../../../core/clock.ts';
import { syntheticRosterCsv } from '../../../core/rehearsal/people.ts';
import { rehearse } from '../../../core/rehearsal/rehearse.ts';

/** Files of two small ceremonies that were held already, for tests to spoil copies of. */
export type HeldCeremonies = {
  /** A fresh copy: `prepared`, `ceremony` and `other` (each `.ikrar` and `.ikrar.key`), `stations/`, `other-station.ikrar`, `daftar.csv`. */
  copy(): string;
  clear(): void;
};

export async function holdCeremonies(people = 6): Promise<HeldCeremonies> {
  const place = mkdtempSync(join(tmpdir(), 'ikrar-held-test-'));
  const held = join(place, 'held');
  const other = join(place, 'other');
  const order = {
    stations: 2,
    seed: 'uji',
    clock: systemClock,
    random: randomBytes,
    program: 'ikrar',
    progress: () => undefined,
  };
  for (const [out, count] of [
    [held, people],
    [other, 2],
  ] as const) {
    // One after the other: both want the same two cores.
    // oxlint-disable-next-line no-await-in-loop
    const rehearsed = await rehearse({ ...order, out, people: count });
    if (!rehearsed.ok) throw new Error(rehearsed.error.code);
  }
  cpSync(join(other, 'ceremony.ikrar'), join(held, 'other.ikrar'));
  cpSync(join(other, 'ceremony.ikrar.key'), join(held, 'other.ikrar.key'));
  cpSync(join(other, 'stations', 'kios-01.ikrar'), join(held, 'other-station.ikrar'));
  const today = new Date(systemClock.now()).toISOString().slice(0, 10);
  writeFileSync(join(held, 'daftar.csv'), syntheticRosterCsv({ people: 3, seed: 'lain', ceremonyDate: today }));
  let copies = 0;
  return {
    copy() {
      copies += 1;
      const folder = join(place, `copy-${copies}`);
      cpSync(held, folder, { recursive: true });
      return folder;
    },
    clear: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Changes bytes of a file in place. */
export function spoil(path: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(path, change(readFileSync(path)));
}

/** Turns one digit inside a signing's body into another, as somebody with a hex editor would: only the hash can tell. */
export function tamper(path: string): void {
  spoil(path, (bytes) => {
    const found = bytes.indexOf('"pactShownAt":"2');
    if (found < 0) throw new Error('no signing in the file');
    const digit = found + '"pactShownAt":"202'.length;
    bytes[digit] = bytes[digit] === 0x30 ? 0x31 : 0x30;
    return bytes;
  });
}

/** Runs SQL on a file from outside the program. */
export function sql(path: string, statements: string): void {
  const database = new Database(path);
  try {
    database.exec(statements);
  } finally {
    database.close();
  }
}

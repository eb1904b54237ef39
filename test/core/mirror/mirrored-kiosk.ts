import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEntry } from '../../../core/ledger/entry.ts';
import type { FileRefusal } from '../../../core/ledger/file-refusal.ts';
import { readForeignFile } from '../../../core/ledger/open-foreign.ts';
import { rowsOf } from '../../../core/ledger/rows.ts';
import { MirrorCopy } from '../../../core/mirror/mirror-copy.ts';
import { mirrorPath } from '../../../core/mirror/mirror-file.ts';
import { ok } from '../../../core/result.ts';
import { must } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, smallCeremony, type HandedOut, type SmallCeremony } from '../fixtures/small-ceremony.ts';

/** A kiosk with a stick in it. */
export type MirroredKiosk = {
  small: SmallCeremony;
  handedOut: HandedOut;
  kiosk: Kiosk;
  stick: string;
  copy: MirrorCopy;
  /** The second copy's file. */
  mirror: string;
  sign: (...people: number[]) => Promise<void>;
};

export function mirroredKiosk({ people = 6, name = 'kios-1', seed = 'kecil' } = {}): MirroredKiosk {
  const small = smallCeremony({ people, seed });
  const handedOut = handOut(small, name);
  const kiosk = new Kiosk(handedOut.path, small.clock);
  const stick = join(small.folder, 'stik');
  mkdirSync(stick);
  const copy = new MirrorCopy(jobOf(kiosk, handedOut.path, stick));
  return {
    small,
    handedOut,
    kiosk,
    stick,
    copy,
    mirror: mirrorPath(handedOut.path, stick),
    sign: async (...numbers) => {
      for (const number of numbers) {
        small.clock.forward(1);
        const { state } = await kiosk.sign(small.badges[number]?.token ?? '');
        if (state !== 'thanks') throw new Error(`not signed: ${state}`);
      }
    },
  };
}

export function jobOf(kiosk: Kiosk, primary: string, folder: string) {
  return { primary, folder, ceremony: kiosk.author.ceremony, station: kiosk.author.station };
}

export type Contents = { entries: StoredEntry[]; blobs: Map<string, string>; local: (string | null)[] };

/** Everything that a file holds, read as a merge reads it. */
export function readAll(path: string): Contents {
  return must(
    readForeignFile<Contents, FileRefusal>(path, ({ database }) => {
      const rows = rowsOf(database);
      const blobs = database.prepare<[], { hash: string; bytes: Buffer }>('select hash, bytes from blob order by hash').all();
      return ok({
        entries: Array.from(rows.entries()),
        blobs: new Map(blobs.map(({ hash, bytes }) => [hash, bytes.toString('hex')])),
        local: [rows.local('station'), rows.local('station-key'), rows.local('enrolment-key')],
      });
    }),
  );
}

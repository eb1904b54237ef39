import { mkdirSync, openAsBlob } from 'node:fs';
import { dirname, join } from 'node:path';
import { implement } from '@orpc/server';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import { guarded } from '../../ledger/file.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { ok } from '../../result.ts';
import { accepted } from '../accepted.ts';
import { peopleOf, planOf, unitsOf, type BadgeOrder } from '../handing-out/badge-order.ts';
import type { Desk } from '../desk.ts';
import { documentsOnDisk } from '../documents-on-disk.ts';
import { safeFileName } from '../given-file.ts';
import { withoutPersonalNumbers } from '../../report/folder/file-names.ts';
import { badgeContract } from './badge-contract.ts';

const os = implement(badgeContract);
const folderName = 'badge';
const formatNames = { card: 'kartu', lanyard: 'kalung', list: 'daftar' } as const satisfies Record<BadgeOrder['format'], string>;

type Asked = {
  format: BadgeOrder['format'];
  paper: BadgeOrder['paper'] | null;
  units: string[] | null;
  people: string[] | null;
};

/** How the organiser prints badges. */
export function badgeCalls(desk: Desk) {
  const place = () => desk.workplace();
  const picture = () => place().ceremony.picture();
  return os.router({
    count: os.count.handler(({ input, errors }) => {
      const order = orderOf(picture(), input);
      const [first] = accepted(peopleOf(picture(), order), errors);
      const sample = first === undefined ? null : { name: first.name, unit: first.unit, position: first.position };
      return { ...accepted(planOf(picture(), order), errors), paper: order.paper, sample };
    }),
    units: os.units.handler(({ input }) => unitsOf(picture(), input.format, input.paper ?? picture().definition.paper)),
    folder: os.folder.handler(() => {
      const folder = folderBeside(place().ceremony.file.path);
      const files = documentsOnDisk(folder, '').map(({ name, bytes, madeAt }) => ({ name, bytes, madeAt }));
      return { folder, files: files.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt)) };
    }),
    print: os.print.handler(async ({ input, errors, signal }) => {
      const { keys } = accepted(place().organiser(), errors);
      const { path } = place().ceremony.file;
      const order = orderOf(picture(), input);
      const folder = folderBeside(path);
      accepted(
        guarded<null, never>(folderName, () => {
          mkdirSync(folder, { recursive: true });
          return ok(null);
        }),
        errors,
      );
      const name = sheetName(order);
      const out = join(folder, name);
      const printed = await desk.work.run<'badges'>({ kind: 'badges', file: path, order, out, keys }, { signal });
      const { badges, pages } = accepted(printed, errors);
      // Read from the disk as it is sent: the sheets of 11,000 people are never all in memory.
      return { badges, pages, folder, file: new File([await openAsBlob(out)], name, { type: 'application/pdf' }) };
    }),
  });
}

function folderBeside(path: string): string {
  return join(dirname(path), folderName);
}

function orderOf({ definition }: CeremonyPicture, { format, paper, units, people }: Asked): BadgeOrder {
  return { format, paper: paper ?? definition.paper, units, people: people as PersonId[] | null };
}

/** `badge-daftar-F4-Dinas-Kesehatan.pdf`: a name says the unit, and nobody's name. */
function sheetName({ format, paper, units, people }: BadgeOrder): string {
  const [only] = units ?? [];
  const ofUnits = units?.length === 1 && only !== undefined ? withoutPersonalNumbers(only) : `${units?.length}-unit`;
  const whose = people !== null ? 'pilihan' : only === undefined ? 'semua' : ofUnits;
  return safeFileName(`badge-${formatNames[format]}-${paper}-${whose.slice(0, 60)}.pdf`.replaceAll(' ', '-'));
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { temporaryFolder } from '../fixtures/hand-held.ts';

/** The files that the program of schema version 1 left behind (`version-1/README.md`), as they lay on the disk. */
export type FilesOfVersion1 = { folder: string; organiser: string; kiosk: string; secondCopy: string };

/** What that program itself said of them: signings at the kiosk, and the entries and the root of each file. */
export const saidByVersion1 = {
  signed: 4,
  organiser: { entries: 7, root: '8828c612f0c1dea9402ec1dcf7b26df7487cbd72bb2d447cd8d08c5eabb86240' },
  kiosk: { entries: 12, root: '4fac2285031cb896c0f18e6106b5c062553d6560ddbf7ba3e196359591b9cfa8' },
  secondCopy: { entries: 10, root: 'cd34641d6ffe201c68c6567eaecc8bebd6a68d727479253f1bdf95d31cc88365' },
};
export const passphraseOfVersion1 = 'gladi';
/** While the ceremony of these files goes on. */
export const dayOfVersion1 = '2026-11-22T08:00:00.000Z';

export function filesOfVersion1(): FilesOfVersion1 {
  const folder = temporaryFolder();
  const packed = join(import.meta.dirname, 'version-1');
  for (const name of readdirSync(packed).filter((each) => each.endsWith('.gz'))) {
    writeFileSync(join(folder, basename(name, '.gz')), gunzipSync(readFileSync(join(packed, name))));
  }
  const at = (name: string) => join(folder, name);
  return { folder, organiser: at('upacara.ikrar'), kiosk: at('kios.ikrar'), secondCopy: at('kios.salinan.ikrar') };
}

import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { utcText, type UtcMillis } from '../clock.ts';
import { placeOfDocument } from '../report/documents.ts';
import type { DocumentOnDisk } from './contract.ts';
import { rememberedDocuments } from './remembered-documents.ts';

/**
 * The files in the folder of the documents and in the folders inside it, in the order of the kinds and then by name, with `/`
 * between; a folder that was never made holds none, half-written and hidden files are left out.
 * @param root of the archive now: a document made from another is not current
 */
export function documentsOnDisk(folder: string, root: string): DocumentOnDisk[] {
  const remembered = rememberedDocuments(folder);
  return namesIn(folder)
    .filter((name) => !/(?:^|\/)\.|\.part$/.test(name))
    .toSorted((one, other) => placeOfDocument(one) - placeOfDocument(other) || (one < other ? -1 : 1))
    .flatMap((name) => {
      // Somebody may be tidying the folder up while it is read.
      const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
      if (stat === undefined || !stat.isFile()) return [];
      const made = remembered.get(name);
      // A file that somebody put there by hand, or changed, is not the one that was made.
      const known = made?.bytes === stat.size ? made : undefined;
      return [
        {
          name,
          bytes: stat.size,
          madeAt: utcText(Math.floor(stat.mtimeMs) as UtcMillis),
          current: known === undefined ? null : known.root === root,
          ...(known?.pages === undefined ? {} : { pages: known.pages }),
        },
      ];
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  } catch {
    return [];
  }
}

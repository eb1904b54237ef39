import { isAttachment } from './attachments.ts';
import { readRoot } from './receipt.ts';
import { readKeyList } from './trust.ts';

/** What somebody chose or dropped, told apart by what stands in the files: names change where files are copied. */
export type GivenFiles = {
  record: string | null;
  keys: Map<string, string[]> | null;
  root: string | null;
  attachments: File[];
  /** All of a folder was given: what is not in it is missing. */
  isFolder: boolean;
};

/** Of a folder that was chosen the archive's own files count: a whole stick may hold several archives, which must not be mixed. */
function isInPlace({ webkitRelativePath }: File): boolean {
  return webkitRelativePath === '' || /^[^/]*\/(?:lampiran\/)?[^/]*$/.test(webkitRelativePath);
}

/** @returns null where nothing belongs to an archive. Rejects where a file cannot be read, such as from a stick that was pulled. */
export async function sortOut(all: readonly File[]): Promise<GivenFiles | null> {
  const files = all.filter(isInPlace);
  const given: GivenFiles = {
    record: null,
    keys: null,
    root: null,
    attachments: files.filter(({ name }) => isAttachment(name)),
    isFolder: files.some(({ webkitRelativePath }) => webkitRelativePath !== ''),
  };
  for (const file of files) {
    if (isAttachment(file.name)) continue;
    // Papers of many megabytes lie beside the record: of them the first bytes are enough.
    const beginning = await file.slice(0, 80).text();
    if (file.name === 'sidik.txt') given.root = readRoot(beginning);
    else if (/^\s*\{/.test(beginning)) {
      const text = await file.text();
      const keys = readKeyList(text);
      if (keys !== null) given.keys = keys;
      else if (/^\s*\{"/.test(text)) given.record = text;
    }
  }
  const { record, keys, attachments } = given;
  return record === null && keys === null && attachments.length === 0 ? null : given;
}

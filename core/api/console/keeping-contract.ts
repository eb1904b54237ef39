import { z } from 'zod';
import { call, file } from '../call.ts';

const passphrase = z.string().max(1024);
export type ArchivePack = { folder: string; files: number; entries: number; root: string };
/** `unproven`: entries and attachments whose content does not lead to their hash. */
export type RecordHandedOut = { folder: string; files: number; entries: number; unproven: number };

export const keepingContract = {
  /** Gives the organiser's key file another passphrase; answers with the name of that file. */
  changePassphrase: call.input(z.object({ from: passphrase, to: passphrase })).output(z.custom<{ file: string }>()),
  /** Writes the archive pack into a new folder beside the ceremony file. */
  archive: call.output(z.custom<ArchivePack>()),
  /**
   * Writes entries and attachments of a file that may be of a newer program into a new folder beside the ceremony file; the file
   * stays as it was. Either one that `ceremonies` names, or one that comes along.
   */
  handOutRecord: call
    .input(z.union([z.object({ path: z.string().max(4096) }), z.object({ file })]))
    .output(z.custom<RecordHandedOut>()),
} as const;

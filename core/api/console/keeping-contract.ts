import { z } from 'zod';
import { call } from '../call.ts';

const passphrase = z.string().max(1024);
export type ArchivePack = { folder: string; files: number; entries: number; root: string };

export const keepingContract = {
  /** Gives the organiser's key file another passphrase; answers with the name of that file. */
  changePassphrase: call.input(z.object({ from: passphrase, to: passphrase })).output(z.custom<{ file: string }>()),
  /** Writes the archive pack into a new folder beside the ceremony file. */
  archive: call.output(z.custom<ArchivePack>()),
} as const;

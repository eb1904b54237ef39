import { z } from 'zod';
import { stationRoles, type StationRole } from '../../ledger/kinds.ts';
import { call } from '../call.ts';

/** A folder for station files. `beside` the ceremony file, in the folder of Ikrar (`home`), or on a stick; `name` as people see it. */
export type StationFolder = { kind: 'beside' | 'home' | 'stick'; path: string; name: string };
/** What may be chosen for a new station; the venues are those of the ceremony and of the stations made before. */
export type StationChoices = { venues: string[]; folders: StationFolder[] };
/** A station whose file was made; the PIN is told this once. */
export type StationMade = { id: string; name: string; venue: string; role: StationRole; file: string; pin: string };
export type StationsMade = {
  made: StationMade[];
  /** Where the files lie; null where they come along. */
  folder: string | null;
  files: File[];
  /** A page for each operator, with the PIN. */
  handOut: File;
};

/** So many at once take some seconds; a hall with more is made in two goes. */
export const mostStationsAtOnce = 40;

export const stationContract = {
  choices: call.output(z.custom<StationChoices>()),
  /** Makes station files, all or none: in a folder that `choices` names, or to be downloaded. */
  add: call
    .input(
      z.object({
        stations: z
          .array(
            z.object({
              name: z.string().trim().min(1).max(80),
              venue: z.string().trim().min(1).max(200),
              role: z.enum(stationRoles),
            }),
          )
          .min(1)
          .max(mostStationsAtOnce),
        folder: z.string().max(4096).nullable(),
      }),
    )
    .output(z.custom<StationsMade>()),
  /** The operators' pages once more, without the PINs. */
  handOut: call.input(z.object({ stations: z.array(z.string().max(6)).min(1).max(500) })).output(z.instanceof(File)),
} as const;

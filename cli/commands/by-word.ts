import type { Command } from 'commander';
import type { Run } from '../command.ts';

/** Adds the commands of one file to the program. */
export type AddCommands = (program: Command, run: Run) => void;

/** In the order of the help. */
const files: readonly { words: readonly string[]; load: () => Promise<AddCommands> }[] = [
  { words: ['new'], load: async () => (await import('./prepare.ts')).addPreparing },
  { words: ['roster'], load: async () => (await import('./roster.ts')).addRoster },
  { words: ['arrange', 'text', 'duty'], load: async () => (await import('./arrange.ts')).addArranging },
  { words: ['badges'], load: async () => (await import('./badges.ts')).addBadges },
  { words: ['station'], load: async () => (await import('./station.ts')).addStations },
  {
    words: ['merge', 'status', 'verify', 'receipt', 'report'],
    load: async () => (await import('./close.ts')).addClosing,
  },
  { words: ['anomaly'], load: async () => (await import('./settle.ts')).addSettling },
  { words: ['reconcile', 'absence', 'story'], load: async () => (await import('./account.ts')).addAccounts },
  { words: ['person'], load: async () => (await import('./person.ts')).addPerson },
  { words: ['archive'], load: async () => (await import('./archive.ts')).addArchiving },
  { words: ['export'], load: async () => (await import('./export.ts')).addExporting },
  { words: ['recover'], load: async () => (await import('./recover.ts')).addRecovering },
  { words: ['rehearse'], load: async () => (await import('./rehearse.ts')).addRehearsing },
  { words: ['serve'], load: async () => (await import('./serve.ts')).addServing },
  { words: ['key'], load: async () => (await import('./key.ts')).addKeys },
];

/**
 * The commands of the file that knows this first word; of all files where none does, for the help and for a slip of the hand. A
 * kiosk that starts again in front of a queue does not wait for the printing of documents to be read from the disk.
 */
export function commandsFor(word: string | undefined): Promise<AddCommands[]> {
  const known = files.filter(({ words }) => word !== undefined && words.includes(word));
  return Promise.all((known.length === 0 ? files : known).map(({ load }) => load()));
}

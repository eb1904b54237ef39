import { InvalidArgumentError, type Command } from 'commander';
import { importRoster } from '../../core/api/commands/importing.ts';
import { rowWords, wordsWithCode } from '../../core/api/record-words.ts';
import { columnUses, type NamedColumn, type RosterReading } from '../../core/api/commands/vocabulary.ts';
import { err, ok } from '../../core/result.ts';
import type { Outcome, Run } from '../command.ts';
import { jsonOption } from '../options.ts';

/** The people called to sign: `roster import`. */
export function addRoster(program: Command, run: Run): void {
  program
    .command('roster')
    .description('daftar pegawai / the people called to sign')
    .command('import')
    .description('mengimpor daftar pegawai / imports the people called to sign')
    .argument('<file>', 'the ceremony file')
    .argument('<sheet>', 'XLSX or CSV')
    .option('--dry-run', 'only read and report')
    .option('--accept-valid', 'take the valid rows, name the others')
    .option('--keep-others', 'whoever is on the roster and not in the sheet stays')
    .option(
      '--sheet <name>',
      'only this sheet of the workbook; may be given more than once',
      (name, all: string[] | undefined) => [...(all ?? []), name],
    )
    .option(
      '--map <use=column>',
      `what a column is for, one of ${columnUses.join(', ')} or none; may be given more than once`,
      (text, all: NamedColumn[] | undefined) => [...(all ?? []), namedColumn(text)],
    )
    .option('--rejected <file>', 'writes the refused rows with their reasons, as CSV or XLSX')
    .addOption(jsonOption())
    .action((file: string, sheet: string, options: RosterOptions) =>
      run(options.json === true, async (world) => {
        const dryRun = options.dryRun === true;
        const passphrase = dryRun ? null : await world.passphrase();
        const wish = {
          dryRun,
          acceptValid: options.acceptValid === true,
          keepOthers: options.keepOthers === true,
          rejected: options.rejected,
          named: options.map ?? [],
          ...(options.sheet === undefined ? {} : { sheets: options.sheet }),
        };
        return rosterOutcome(await importRoster(file, sheet, passphrase, wish, world), dryRun);
      }),
    );
}

type RosterOptions = {
  dryRun?: boolean;
  acceptValid?: boolean;
  keepOthers?: boolean;
  sheet?: string[];
  map?: NamedColumn[];
  rejected?: string;
  json?: boolean;
};

/** `unit=BAGIAN`: what the column of this name is for. */
function namedColumn(text: string): NamedColumn {
  const [, given, column = ''] = /^([a-z-]+)=(.+)$/s.exec(text) ?? [];
  const use = [...columnUses, 'none' as const].find((known) => known === given);
  if (use === undefined || column.trim() === '')
    throw new InvalidArgumentError(`USE=COLUMN, USE one of ${columnUses.join(', ')} or none`);
  return { use, column };
}

function rosterOutcome(read: Awaited<ReturnType<typeof importRoster>>, dryRun: boolean): Outcome {
  if (read.ok) {
    const { rows, accepted, units, leftBehind, dropped } = read.value;
    return ok({
      json: rosterJson(read.value),
      lines: [
        dryRun
          ? `Hanya dibaca, tidak ada yang diimpor: ${accepted} dari ${rows} baris dapat diterima, dari ${units} unit. / Only read: ${accepted} of ${rows} rows could be imported.`
          : `${accepted} dari ${rows} pegawai diimpor dari ${units} unit. / ${accepted} of ${rows} people were imported.`,
        ...noteLines(read.value),
        ...(dropped > 0
          ? [`Daftar lama diganti: ${dropped} pegawai tidak ada lagi di daftar. / ${dropped} people are no longer on the roster.`]
          : []),
        ...(leftBehind.length > 0 ? [`Kolom yang tidak diambil / columns left behind: ${leftBehind.join(', ')}`] : []),
      ],
    });
  }
  const refusal = read.error;
  if (refusal.code !== 'roster-rows-refused') return err({ refusal });
  return err({ refusal, json: rosterJson(refusal.reading), lines: noteLines(refusal.reading) });
}

function rosterJson({ rows, accepted, rejected, warnings, units }: RosterReading): object {
  return { rows, accepted, rejected, warnings, units };
}

/** Rows go by their number alone: what stands in them is nobody's business on a terminal. */
function noteLines({ rejected, warnings }: RosterReading): string[] {
  return [
    ...rejected.map((note) => `${cell(note)}: ditolak, ${wordsWithCode(rowWords[note.code], note.code)}`),
    ...warnings.map((note) => `${cell(note)}: periksa, ${wordsWithCode(rowWords[note.code], note.code)}`),
  ];
}

/** The sheet is named where there are several, the column where not the whole row is meant. */
function cell({ sheet, row, column }: RosterReading['warnings'][number] | RosterReading['rejected'][number]): string {
  const place = sheet === undefined ? `  baris ${row}` : `  lembar ${sheet}, baris ${row}`;
  return column === '' ? place : `${place}, kolom ${column}`;
}

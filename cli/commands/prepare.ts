import { Option, type Command } from 'commander';
import { importRoster, newCeremony, writeBadges } from '../../core/api/preparing.ts';
import { rowWords, wordsWithCode } from '../../core/api/record-words.ts';
import { reissueToFiles } from '../../core/api/reissue.ts';
import {
  mostBadgeDays,
  signerPolicies,
  timezones,
  type RosterReading,
  type SignerPolicy,
  type Timezone,
} from '../../core/api/vocabulary.ts';
import { err, ok } from '../../core/result.ts';
import { outcomeOf, type Outcome, type Run } from '../command.ts';
import { calendarDay, wholeNumber, words } from '../options.ts';

/** What an organiser does before the day: `new`, `roster import`, `badges`. */
export function addPreparing(program: Command, run: Run): void {
  program
    .command('new')
    .description('membuat berkas upacara dan berkas kuncinya / makes a ceremony file and its key file')
    .argument('<file>')
    .requiredOption('--title <title>', 'as screens and documents show it', words)
    .requiredOption('--date <YYYY-MM-DD>', 'the calendar day at the venue', calendarDay)
    .addOption(new Option('--timezone <zone>').choices(timezones).makeOptionMandatory())
    .requiredOption('--venue <venue>', 'the hall', words)
    .option('--template <id>')
    .option('--badge-days <n>', 'badges are taken until so many days after the date (7)', wholeNumber(0, mostBadgeDays))
    .addOption(new Option('--signers <policy>').choices(signerPolicies))
    .option('--json')
    .action((file: string, options: NewOptions) =>
      run(options.json === true, async (world) => {
        const made = newCeremony(file, options, await world.newPassphrase(), world);
        return outcomeOf(made, ({ ceremony, operatorPin }) => ({
          json: { ceremony, pin: operatorPin },
          lines: [
            `Upacara ${ceremony} dibuat: ${file} dan ${file}.key`,
            `Simpan frasa sandi dan berkas kunci baik-baik: tanpa keduanya tanda tangan tidak dapat dibuka.`,
            `PIN petugas di laptop ini: ${operatorPin}`,
          ],
        }));
      }),
    );

  program
    .command('roster')
    .description('daftar pegawai / the people called to sign')
    .command('import')
    .argument('<file>')
    .argument('<sheet>', 'CSV')
    .option('--dry-run', 'only read and report')
    .option('--accept-valid', 'take the valid rows, name the others')
    .option('--json')
    .action((file: string, sheet: string, options: RosterOptions) =>
      run(options.json === true, async (world) => {
        const dryRun = options.dryRun === true;
        const passphrase = dryRun ? null : await world.passphrase();
        const read = importRoster(file, sheet, passphrase, { dryRun, acceptValid: options.acceptValid === true }, world);
        return rosterOutcome(read, dryRun);
      }),
    );

  program
    .command('badges')
    .description('lembar badge / badge sheets')
    .argument('<file>')
    .requiredOption('--out <pdf>')
    .option('--csv <csv>', 'also a list with id, name, unit, token')
    .addOption(new Option('--unit <unit>').conflicts('reissue'))
    .option('--reissue <number>', 'the lost badge of one person: prints the next one and makes the earlier ones void')
    .option('--reason <reason>', 'why, for the record', 'badge hilang')
    .option('--json')
    .action((file: string, options: BadgeOptions) =>
      run(options.json === true, async (world) => {
        const passphrase = await world.passphrase();
        const { reissue } = options;
        const written =
          reissue === undefined
            ? await writeBadges(file, passphrase, options, world)
            : await reissueToFiles(file, passphrase, { ...options, number: reissue }, world);
        return outcomeOf(written, ({ badges, pages }) => ({
          json: { badges, pages },
          lines: [`${badges} badge di ${pages} halaman: ${options.out}`],
        }));
      }),
    );
}

type NewOptions = {
  title: string;
  date: string;
  timezone: Timezone;
  venue: string;
  template?: string;
  signers?: SignerPolicy;
  badgeDays?: number;
  json?: boolean;
};
type RosterOptions = { dryRun?: boolean; acceptValid?: boolean; json?: boolean };
type BadgeOptions = { out: string; csv?: string; unit?: string; reissue?: string; reason: string; json?: boolean };

function rosterOutcome(read: ReturnType<typeof importRoster>, dryRun: boolean): Outcome {
  if (read.ok) {
    const { rows, accepted, units, leftBehind, dropped } = read.value;
    return ok({
      json: rosterJson(read.value),
      lines: [
        dryRun ? 'Hanya dibaca, tidak ada yang diimpor.' : `${accepted} dari ${rows} pegawai diimpor dari ${units} unit.`,
        ...noteLines(read.value),
        ...(dropped > 0
          ? [`Daftar lama diganti: ${dropped} pegawai tidak ada lagi di daftar. / ${dropped} people are no longer on the roster.`]
          : []),
        ...(leftBehind.length > 0 ? [`Kolom yang tidak diambil: ${leftBehind.join(', ')}`] : []),
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
    ...rejected.map(({ row, column, code }) => `${cell(row, column)}: ditolak, ${wordsWithCode(rowWords[code], code)}`),
    ...warnings.map(({ row, column, code }) => `${cell(row, column)}: periksa, ${wordsWithCode(rowWords[code], code)}`),
  ];
}

/** The column is empty where the whole row is meant. */
function cell(row: number, column: string): string {
  return column === '' ? `  baris ${row}` : `  baris ${row}, kolom ${column}`;
}

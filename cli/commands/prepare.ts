import { Option, type Command } from 'commander';
import { newCeremony, writeBadges } from '../../core/api/preparing.ts';
import { reissueToFiles } from '../../core/api/reissue.ts';
import {
  mostBadgeDays,
  signerPolicies,
  timezones,
  type SignerPolicy,
  type Timezone,
} from '../../core/api/vocabulary.ts';
import { outcomeOf, type Run } from '../command.ts';
import { calendarDay, wholeNumber, words } from '../options.ts';

/** What an organiser does before the day: `new`, `badges`. */
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
type BadgeOptions = { out: string; csv?: string; unit?: string; reissue?: string; reason: string; json?: boolean };

import { Option, type Command } from 'commander';
import { newCeremony } from '../../core/api/commands/preparing.ts';
import {
  mostBadgeDays,
  signerPolicies,
  timezones,
  type SignerPolicy,
  type Timezone,
} from '../../core/api/commands/vocabulary.ts';
import { outcomeOf, type Run } from '../command.ts';
import { calendarDay, jsonOption, wholeNumber, words } from '../options.ts';

/** `new`: the ceremony file and its key file. */
export function addPreparing(program: Command, run: Run): void {
  program
    .command('new')
    .description('membuat berkas upacara dan berkas kuncinya / makes a ceremony file and its key file')
    .argument('<file>', 'the ceremony file to make')
    .requiredOption('--title <title>', 'as screens and documents show it', words)
    .requiredOption('--date <YYYY-MM-DD>', 'the calendar day at the venue', calendarDay)
    .addOption(new Option('--timezone <zone>', 'WIB, WITA or WIT').choices(timezones).makeOptionMandatory())
    .requiredOption('--venue <venue>', 'where it is held', words)
    .option('--template <id>', 'which kind of ceremony to begin with: netralitas-asn unless given, see docs/command-line.md')
    .option('--badge-days <n>', 'badges are taken until so many days after the date (7)', wholeNumber(0, mostBadgeDays))
    .addOption(new Option('--signers <policy>', "who signs; the template's own unless given").choices(signerPolicies))
    .addOption(jsonOption())
    .action((file: string, options: NewOptions) =>
      run(options.json === true, async (world) => {
        const made = newCeremony(file, options, await world.newPassphrase(), world);
        return outcomeOf(made, ({ ceremony, operatorPin }) => ({
          json: { ceremony, pin: operatorPin },
          lines: [
            `Upacara ${ceremony} dibuat / ceremony made: ${file}, ${file}.key`,
            'Simpan frasa sandi dan berkas kunci baik-baik: tanpa keduanya tanda tangan tidak dapat dibuka. / Keep passphrase and key file safe: without both no signature can be opened.',
            `PIN petugas di laptop ini / operator's PIN at this laptop: ${operatorPin}`,
          ],
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

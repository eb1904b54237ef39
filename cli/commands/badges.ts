import { Option, type Command } from 'commander';
import { reissueToFiles, writeBadges } from '../../core/api/commands/preparing.ts';
import { badgeFormats, paperSizes, type BadgeFormat, type PaperSize } from '../../core/api/commands/vocabulary.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';
import { progressBar } from '../terminal.ts';

/** `badges`: sheets to print, for everybody, a unit or some people; and the next badge of somebody who lost theirs. */
export function addBadges(program: Command, run: Run): void {
  program
    .command('badges')
    .description('lembar badge / badge sheets')
    .argument('<file>', 'the ceremony file')
    .requiredOption('--out <pdf>', 'the sheets; an earlier file of this name is replaced')
    .option('--csv <csv>', 'also a list with id, name, unit, token')
    .addOption(new Option('--format <format>', 'to cut, to hang, or to lie at a kiosk').choices(badgeFormats).default('card'))
    .addOption(new Option('--paper <paper>', "the ceremony's own unless given").choices(paperSizes))
    .addOption(new Option('--unit <unit>', 'only the people of this unit').conflicts('reissue'))
    .addOption(new Option('--person <number...>', 'only these people; the same badges as before').conflicts('reissue'))
    .option('--reissue <number>', 'the lost badge of one person: prints the next one and makes the earlier ones void')
    .option('--reason <reason>', 'why the lost badge is void, for the record', 'badge hilang')
    .addOption(jsonOption())
    .action((file: string, { json, reissue, person, ...wish }: BadgeOptions) =>
      run(json === true, async (world) => {
        const passphrase = await world.passphrase();
        const told = (done: number, of: number) => world.progress(progressBar('Menggambar badge', done, of));
        const written =
          reissue === undefined
            ? await writeBadges(file, passphrase, { ...wish, numbers: person }, world, told)
            : await reissueToFiles(file, passphrase, { ...wish, number: reissue }, world);
        return outcomeOf(written, ({ badges, pages }) => ({
          json: { badges, pages },
          lines: [`${badges} badge di ${pages} halaman / badges on ${pages} pages: ${wish.out}`],
        }));
      }),
    );
}

type BadgeOptions = {
  out: string;
  csv?: string;
  format: BadgeFormat;
  paper?: PaperSize;
  unit?: string;
  person?: string[];
  reissue?: string;
  reason: string;
  json?: boolean;
};

import type { Command } from 'commander';
import { writePersonPaper } from '../../core/api/commands/person-papers.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';

type Options = { out?: string; pact?: boolean; json?: boolean };

/** What is on record of one person, on paper: `person`. */
export function addPerson(program: Command, run: Run): void {
  program
    .command('person')
    .description('catatan pribadi satu pegawai sebagai PDF / what is on record of one person, as a sheet for that person')
    .argument('<file>', 'the ceremony file')
    .argument('<number>', 'the number on the roster, or the letters of the record')
    .option('--out <pdf>', 'where to; without it beside you, under a name that holds no number')
    .option('--pact', 'the pact sheet instead of the record')
    .addOption(jsonOption())
    .action((file: string, number: string, { out, pact, json }: Options) =>
      run(json === true, async (world) => {
        const paper = pact === true ? 'pact-sheet' : 'person-record';
        const written = await writePersonPaper(file, await world.passphrase(), { number, paper, out }, world.clock);
        return outcomeOf(written, ({ person, path, bytes, pages }) => ({
          json: { person, file: path, bytes, pages },
          lines: [`${path}: ${pages} halaman / pages`],
        }));
      }),
    );
}

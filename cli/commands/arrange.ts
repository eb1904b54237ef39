import { Argument, type Command } from 'commander';
import { adoptTextFrom, arrangeFrom, arrangementIn, recordDutyFor } from '../../core/api/commands/arrangement-files.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption, words } from '../options.ts';

/** How the ceremony is held: `arrange`, `text adopt`, `duty record`. */
export function addArranging(program: Command, run: Run): void {
  program
    .command('arrange')
    .description('tata upacara: melihat atau mengubahnya / how the ceremony is held: shows or changes it')
    .argument('<file>', 'the ceremony file')
    .argument('[definition]', 'JSON with the fields to change, as --show writes them')
    .option('--show', 'writes how it is held now, and what is still missing')
    .option('--emblem <image>', 'the emblem of the letterhead: PNG or JPEG, at most 512 kB', words)
    .addOption(jsonOption())
    .action((file: string, definition: string | undefined, options: ArrangeOptions, command: Command) => {
      const { show = false, emblem, json = false } = options;
      if (show === (definition !== undefined || emblem !== undefined)) {
        command.error('error: either --show, or a definition or --emblem', { exitCode: 2 });
      }
      return run(json, async (world) => {
        if (show) {
          return outcomeOf(arrangementIn(file), (arrangement) => ({
            json: arrangement,
            lines: [
              JSON.stringify(arrangement.definition, null, 2),
              ...arrangement.missing.map((code) => `belum / missing: ${code}`),
            ],
          }));
        }
        const arranged = arrangeFrom(file, await world.passphrase(), { definition, emblem }, world);
        return outcomeOf(arranged, ({ changed }) => ({
          json: { changed },
          lines: [changed ? 'Tata upacara disimpan. / Saved.' : 'Tidak ada yang berubah. / Nothing changed.'],
        }));
      });
    });

  program
    .command('text')
    .description('naskah ikrar dan pakta / the texts of the ceremony')
    .command('adopt')
    .description('menerbitkan naskah baru / adopts a new version')
    .argument('<file>', 'the ceremony file')
    .addArgument(new Argument('<which>', 'the oath that is read, or the pact that is signed').choices(['oath', 'pact']))
    .argument('<text>', 'JSON as in the templates, or plain text: its phrases are suggested')
    .option('--after-signing', 'also where people have signed or spoken the version before')
    .addOption(jsonOption())
    .action((file: string, which: 'oath' | 'pact', text: string, options: { afterSigning?: boolean; json?: boolean }) =>
      run(options.json === true, async (world) => {
        const wish = { which, text, evenIfUsed: options.afterSigning === true };
        const adopted = adoptTextFrom(file, await world.passphrase(), wish, world);
        return outcomeOf(adopted, ({ hash, changed, underOlder, stations }) => ({
          json: { hash, changed, underOlder, stations },
          lines: [
            changed
              ? `Naskah baru berlaku / the new text is in force: ${hash}`
              : 'Naskah itu sudah berlaku. / That text is in force already.',
            ...(underOlder > 0 ? [`${underOlder} kali dipakai naskah lama. / ${underOlder} under older versions.`] : []),
            ...(stations > 0
              ? [`${stations} kios memakai berkas dengan naskah lama. / ${stations} stations hold an older text.`]
              : []),
          ],
        }));
      }),
    );

  program
    .command('duty')
    .description('kewajiban lain / other duties')
    .command('record')
    .description('mencatat kewajiban yang sudah dikerjakan / writes down who has done a duty')
    .argument('<file>', 'the ceremony file')
    .argument('<duty>', 'its id, as arrange --show lists it')
    .argument('[number]', 'the number of one person on the roster, or the letters of the record')
    .option('--unit <unit>', 'everybody of this unit who is called')
    .option('--undo', 'it was not done after all')
    .addOption(jsonOption())
    .action((file: string, duty: string, number: string | undefined, options: DutyOptions, command: Command) => {
      const { unit, undo = false, json = false } = options;
      const of =
        number !== undefined && unit === undefined ? { number } : number === undefined && unit !== undefined ? { unit } : null;
      if (of === null) command.error('error: either a number or --unit', { exitCode: 2 });
      return run(json, async (world) => {
        const recorded = recordDutyFor(file, await world.passphrase(), { duty, of, done: !undo }, world);
        return outcomeOf(recorded, (counted) => ({
          json: counted,
          lines: [`${counted.recorded} pegawai dicatat. / ${counted.recorded} people recorded.`],
        }));
      });
    });
}

type ArrangeOptions = { show?: boolean; emblem?: string; json?: boolean };
type DutyOptions = { unit?: string; undo?: boolean; json?: boolean };

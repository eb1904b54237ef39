import { Option, type Command } from 'commander';
import { stationRoles, type StationRole } from '../../core/api/commands/vocabulary.ts';
import { openStationScript } from '../../core/api/commands/station-script.ts';
import { err, ok } from '../../core/result.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption, words } from '../options.ts';
import { mirrorOption, secondPlace } from '../second-place.ts';

/** `station add` makes a station's file, `station hand-out` prints the operators' pages again, `station run` is a station without a screen. */
export function addStations(program: Command, run: Run): void {
  const station = program.command('station').description('kios / stations');
  station
    .command('add')
    .description('membuat berkas untuk satu kios / makes the file of one station')
    .argument('<file>', 'the ceremony file')
    .requiredOption('--name <name>', 'as people call this laptop', words)
    .requiredOption('--venue <venue>', 'where it will stand', words)
    .requiredOption('--out <station>', "the station's file to make")
    .addOption(new Option('--role <role>', 'what the laptop is for; both unless given').choices(stationRoles))
    .option('--hand-out <pdf>', "the operator's page, with the PIN")
    .addOption(jsonOption())
    .action((file: string, { json, ...options }: AddOptions) =>
      run(json === true, async (world) => {
        // A kiosk that is run makes no station and prints no page.
        const { makeStation } = await import('../../core/api/commands/preparing.ts');
        const made = await makeStation(file, await world.passphrase(), options, world);
        return outcomeOf(made, ({ station: id, operatorPin }) => ({
          json: { station: id, pin: operatorPin },
          lines: [
            `Kios dibuat / station made: ${options.name} (${id}), ${options.out}`,
            `PIN petugas / operator's PIN: ${operatorPin}`,
            ...(options.handOut === undefined ? [] : [`Lembar petugas / operator's page: ${options.handOut}`]),
          ],
        }));
      }),
    );

  station
    .command('hand-out')
    .description("lembar petugas sekali lagi / the operators' pages once more, without the PINs")
    .argument('<file>', 'the ceremony file')
    .requiredOption('--out <pdf>', 'one page for each station')
    .option('--station <id...>', 'only these, by their ids')
    .addOption(jsonOption())
    .action((file: string, { out, station: ids, json }: { out: string; station?: string[]; json?: boolean }) =>
      run(json === true, async (world) => {
        const { writeHandOuts } = await import('../../core/api/commands/preparing.ts');
        return outcomeOf(await writeHandOuts(file, { out, ids: ids ?? null }, world), ({ stations }) => ({
          json: { stations },
          lines: [`${stations} lembar petugas / operators' pages: ${out}`],
        }));
      }),
    );

  station
    .command('run')
    .description('kios tanpa layar, untuk skrip / a station without a screen, for scripts')
    .argument('<station>', "the station's file")
    .option('--script <jsonl>', 'commands from a file instead of standard input, one JSON object a line')
    .addOption(mirrorOption())
    .option('--json', 'answers are always JSON')
    .action((path: string, options: { script?: string; mirror?: string; json?: boolean }) =>
      run(options.json === true, async (world) => {
        const lines = world.linesOf(options.script ?? null);
        if (!lines.ok) return err({ refusal: lines.error });
        const opened = openStationScript(path, { ...world, secondPlace: secondPlace(options.mirror, world.log) });
        if (!opened.ok) return err({ refusal: opened.error });
        try {
          for await (const line of lines.value) {
            // Nobody would learn of a signing that was stored now.
            if (!world.heard()) break;
            if (line.trim() !== '') world.say(`${await opened.value.answer(line)}\n`);
          }
        } finally {
          opened.value.close();
        }
        return ok({ json: null, lines: [] });
      }),
    );
}

type AddOptions = { name: string; venue: string; out: string; role?: StationRole; handOut?: string; json?: boolean };

import type { Command } from 'commander';
import { rehearse, rehearsalPassphrase } from '../../core/api/commands/rehearse.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption, wholeNumber } from '../options.ts';

type Options = { out: string; people: number; stations: number; seed: string; json?: boolean };

const inIndonesian = {
  roster: 'daftar pegawai',
  badges: 'badge',
  signing: 'penandatanganan',
  merge: 'penggabungan',
  verify: 'pemeriksaan',
  report: 'berita acara',
} as const;

/** `rehearse`: a whole synthetic ceremony through the real code. */
export function addRehearsing(program: Command, run: Run): void {
  program
    .command('rehearse')
    .description('gladi: satu upacara dengan orang-orang karangan / a whole synthetic ceremony')
    .requiredOption('--out <dir>', 'an empty folder')
    .requiredOption('--people <n>', 'how many people', wholeNumber(1, 100_000))
    .requiredOption('--stations <k>', 'how many stations', wholeNumber(1, 500))
    .option('--seed <seed>', 'the same seed gives the same people', 'gladi')
    .addOption(jsonOption())
    .action((options: Options) =>
      run(options.json === true, async (world) => {
        const done = await rehearse({
          ...world,
          ...options,
          progress: (phase, count, of) => world.progress(`${inIndonesian[phase]} ${count} / ${of}`),
        });
        return outcomeOf(done, (rehearsed) => ({
          json: rehearsed,
          lines: [
            `${rehearsed.signed} dari ${rehearsed.people} menandatangani; ${rehearsed.entries} catatan, ${rehearsed.anomalies.length} kejanggalan. / ${rehearsed.signed} of ${rehearsed.people} signed.`,
            `Sidik arsip ${rehearsed.root}`,
            `Berkas ada di ${options.out}; frasa sandinya ${rehearsalPassphrase}.`,
          ],
        }));
      }),
    );
}

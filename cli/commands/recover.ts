import type { Command } from 'commander';
import { recoverFile } from '../../core/api/commands/recovering.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';

/** `recover`: the best ledger from a damaged file and its second copy. */
export function addRecovering(program: Command, run: Run): void {
  program
    .command('recover')
    .description('memulihkan berkas rusak dari salinannya / rebuilds a damaged file from what is left and its second copy')
    .argument('<primary>', 'the damaged file, which is left as it is')
    .argument('<mirror>', 'its second copy, NAME.salinan.ikrar in the folder of --mirror')
    .requiredOption('--out <file>', 'the new file')
    .addOption(jsonOption())
    .action((primary: string, mirror: string, options: { out: string; json?: boolean }) =>
      run(options.json === true, (world) => {
        world.progress('Membaca kedua berkas …');
        return outcomeOf(recoverFile(primary, mirror, options.out), (recovered) => ({
          json: recovered,
          lines: [
            `${recovered.entries} catatan dipulihkan: ${recovered.fromPrimary} dari berkas, ${recovered.fromMirror} hanya dari salinan. / ${recovered.entries} entries recovered.`,
            ...recovered.missing.map(
              ({ station, from, to }) => `  hilang: kios ${station}, catatan ${from} sampai ${to} / missing`,
            ),
            ...(recovered.missing.length === 0
              ? ['Tidak ada catatan yang hilang di antaranya. / Nothing is missing in between.']
              : []),
            recovered.canContinue
              ? 'Kios dapat dilanjutkan dengan berkas baru. / The station can go on with the new file.'
              : 'Kuncinya tidak terselamatkan: berkas baru hanya untuk digabungkan. Minta berkas kios baru dari panitia. / The key is lost: the new file can only be merged.',
          ],
        }));
      }),
    );
}

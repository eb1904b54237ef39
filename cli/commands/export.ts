import type { Command } from 'commander';
import { exportOf } from '../../core/api/commands/exporting.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';

/** `export`: the record of a file that may be newer than this program. */
export function addExporting(program: Command, run: Run): void {
  program
    .command('export')
    .description('mengeluarkan catatan, juga dari berkas yang lebih baru / hands out the record, also of a newer file')
    .argument('<file>', "the ceremony file, or a station's")
    .requiredOption('--out <dir>', 'an empty folder, or a new one')
    .addOption(jsonOption())
    .action((file: string, options: { out: string; json?: boolean }) =>
      run(options.json === true, async (world) => {
        world.progress('Mengeluarkan catatan …');
        return outcomeOf(await exportOf(file, options.out), ({ version, entries, unproven, files }) => ({
          json: { version, entries, unproven, files },
          lines: [
            `${entries} catatan (format ${version}) ditulis dalam ${files.length} berkas di ${options.out}. / The record is handed out.`,
            ...(unproven === 0
              ? []
              : [
                  `${unproven} catatan atau lampiran tidak cocok dengan sidiknya: baca BACA-SAYA.txt. / ${unproven} do not match their hash.`,
                ]),
          ],
        }));
      }),
    );
}

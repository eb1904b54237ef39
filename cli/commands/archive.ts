import type { Command } from 'commander';
import { archiveOf } from '../../core/api/commands/archiving.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';

/** `archive`: the record as a folder that can be read and checked without this program. */
export function addArchiving(program: Command, run: Run): void {
  program
    .command('archive')
    .description('menulis paket arsip / writes the archive pack')
    .argument('<file>', 'the ceremony file')
    .requiredOption('--out <dir>', 'an empty folder, or a new one')
    .addOption(jsonOption())
    .action((file: string, options: { out: string; json?: boolean }) =>
      run(options.json === true, async (world) => {
        const passphrase = await world.passphrase();
        world.progress('Menulis paket arsip …');
        return outcomeOf(await archiveOf(file, passphrase, options.out, world.clock), ({ files, root, entries }) => ({
          json: { files, root, entries },
          lines: [
            `${entries} catatan diarsipkan dalam ${files.length} berkas di ${options.out}. / The archive pack is written.`,
            ...(passphrase === null
              ? ['Tanpa frasa sandi: tanda tangan di berita acara tetap tersegel. / Signatures stay sealed.']
              : []),
            `Sidik arsip ${root}`,
          ],
        }));
      }),
    );
}

import type { Command } from 'commander';
import { changeKeyPassphrase } from '../../core/api/commands/preparing.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';

/** `key passphrase`: another passphrase for the organiser's key file. */
export function addKeys(program: Command, run: Run): void {
  program
    .command('key')
    .description("kunci panitia / the organiser's key file")
    .command('passphrase')
    .description('mengganti frasa sandi / from IKRAR_PASSPHRASE to IKRAR_NEW_PASSPHRASE')
    .argument('<file>', 'the ceremony file; its key file lies beside it')
    .addOption(jsonOption())
    .action((file: string, options: { json?: boolean }) =>
      run(options.json === true, async (world) => {
        const from = await world.passphrase();
        const to = await world.nextPassphrase();
        return outcomeOf(changeKeyPassphrase(file, { from, to }, world), ({ file: key }) => ({
          json: { key },
          lines: [
            `Frasa sandi ${key} sudah diganti. / The passphrase is changed.`,
            'Salinan berkas kunci di tempat lain masih memakai frasa sandi yang lama: ganti atau hapus salinan itu. / Copies of the key file keep the old one.',
          ],
        }));
      }),
    );
}

import type { Command } from 'commander';
import { settleInFile } from '../../core/api/commands/settling.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption, signingPlace, wholeNumber, words } from '../options.ts';

/** What an organiser decides after looking: `anomaly settle`. */
export function addSettling(program: Command, run: Run): void {
  program
    .command('anomaly')
    .description('kejanggalan / what a human must look at')
    .command('settle')
    .description(
      'menyelesaikan kejanggalan dengan alasan; yang terakhir berlaku / settles one with a reason; the last word counts',
    )
    .argument('<file>', 'the ceremony file')
    .requiredOption('--code <code>', 'the code in brackets where status lists it')
    .option('--station <station>', 'where it lies, if the code alone fits several')
    .option('--seq <n>', 'the number of the entry', wholeNumber(1, 999_999_999))
    .option('--person <number>', 'whom it is about; status --json lists the number')
    .requiredOption('--reason <reason>', 'why, for the minutes', words)
    .option('--counts <station:seq>', 'for signed-twice: the signing that counts, instead of the earliest', signingPlace)
    .addOption(jsonOption())
    .action((file: string, { json, ...toSettle }: SettleOptions) =>
      run(json === true, async (world) =>
        outcomeOf(settleInFile(file, await world.passphrase(), toSettle, world), ({ settled }) => ({
          json: { settled },
          lines: [
            `Diselesaikan dengan catatan panitia nomor ${settled}. Kejanggalannya tetap tercantum. / Settled; it stays on the list.`,
          ],
        })),
      ),
    );
}

type SettleOptions = {
  code: string;
  station?: string;
  seq?: number;
  person?: string;
  reason: string;
  counts?: { station: string; seq: number };
  json?: boolean;
};

import { Argument, type Command } from 'commander';
import { explainInFile, reconcileFile, storyInFile } from '../../core/api/commands/accounts.ts';
import { absenceReasons, agrees, type AbsenceReason, type StationAccount } from '../../core/api/commands/vocabulary.ts';
import { outcomeOf, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';

type Json = { json?: boolean };

/** What came home, who is absent and why, and one person's story: `reconcile`, `absence`, `story`. */
export function addAccounts(program: Command, run: Run): void {
  program
    .command('reconcile')
    .description('mencocokkan kios / holds what each station said against what it brought home')
    .argument('<file>', 'the ceremony file')
    .addOption(jsonOption())
    .action((file: string, options: Json) =>
      run(options.json === true, () =>
        outcomeOf(reconcileFile(file), ({ expected, returned, accounts, totals }) => ({
          json: { expected, returned, accounts, totals },
          lines: [
            `${returned} dari ${expected} kios sudah kembali. / ${returned} of ${expected} stations have returned.`,
            ...accounts.map(accountLine),
          ],
        })),
      ),
    );

  program
    .command('absence')
    .description('alasan belum menandatangani / why somebody has not signed')
    .argument('<file>', 'the ceremony file')
    .argument('<number>', 'the number on the roster, or the letters of the record')
    .addArgument(new Argument('[reason]', 'cuti, dinas luar, sakit, tugas belajar, lainnya').choices(absenceReasons))
    .option('--note <words>', 'what else the documents say of it')
    .option('--undo', 'takes back what was said before')
    .addOption(jsonOption())
    .action((file: string, number: string, reason: AbsenceReason | undefined, options: AbsenceOptions, command: Command) => {
      if ((reason === undefined) !== (options.undo === true)) command.error('error: either a reason or --undo', { exitCode: 2 });
      return run(options.json === true, async (world) =>
        outcomeOf(
          explainInFile(file, await world.passphrase(), { number, reason: reason ?? null, note: options.note ?? '' }, world),
          ({ written }) => ({
            json: { written },
            lines: [
              written === 0
                ? 'Sudah tercatat begitu. / That stood there already.'
                : reason === undefined
                  ? 'Alasannya dicabut. / The reason was taken back.'
                  : 'Alasannya dicatat. / The reason was written down.',
            ],
          }),
        ),
      );
    });

  program
    .command('story')
    .description('riwayat satu pegawai / every entry that speaks of one person')
    .argument('<file>', 'the ceremony file')
    .argument('<number>', 'the number on the roster, or the letters of the record')
    .addOption(jsonOption())
    .action((file: string, number: string, options: Json) =>
      run(options.json === true, () =>
        outcomeOf(storyInFile(file, number), ({ called, absence, lines }) => ({
          json: {
            called,
            absence,
            entries: lines.map(({ station, seq, hash, at, correctedAt, receipt, detail }) => {
              const { kind, ...says } = detail;
              return { station, seq, hash, at, correctedAt, kind, ...says, ...(receipt === null ? {} : { receipt }) };
            }),
          },
          // Without the name: a terminal in the hall has many readers.
          lines: lines.map(
            ({ at, correctedAt, station, name, seq, detail }) =>
              `${correctedAt ?? at}  ${name === station ? station : `${name} (${station})`}, catatan ${seq}: ${detail.kind}`,
          ),
        })),
      ),
    );
}

type AbsenceOptions = Json & { note?: string; undo?: boolean };

function accountLine(account: StationAccount): string {
  const { id, name, state, openingCount, closingCount, signed, counting, outside, gaps, forks, late } = account;
  if (state === 'waiting') return `  ${name} (${id}): ditunggu / waiting`;
  const said = `buka ${openingCount ?? '–'}, tutup ${closingCount ?? '–'}, tercatat ${signed}, dihitung ${counting}`;
  const odd = [
    ...(outside === 0 ? [] : [`di luar yang dipanggil ${outside}`]),
    ...(agrees(account) ? [] : ['tidak cocok']),
    ...(gaps.length === 0 ? [] : [`celah ${gaps.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ')}`]),
    ...(forks.length === 0 ? [] : [`bercabang di ${forks.join(', ')}`]),
    ...(late.length === 0 ? [] : [`terlambat ${late.length}`]),
  ];
  return `  ${name} (${id}): ${[said, ...odd].join('; ')}`;
}

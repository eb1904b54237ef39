import type { Command } from 'commander';
import { mergeInto, reportOn, statusOfCeremony, type NamedAnomaly, type StationNames } from '../../core/api/commands/closing.ts';
import { checkReceipt } from '../../core/api/commands/receipt-check.ts';
import { anomalyWords, problemWords, wordsWithCode } from '../../core/api/record-words.ts';
import { verifyFile, type Verified } from '../../core/api/commands/verification.ts';
import { err, ok } from '../../core/result.ts';
import { outcomeOf, type Outcome, type Run } from '../command.ts';
import { jsonOption } from '../options.ts';

type Json = { json?: boolean };

/** What an organiser and an auditor do on the day and after it: `merge`, `status`, `verify`, `receipt`, `report`. */
export function addClosing(program: Command, run: Run): void {
  program
    .command('merge')
    .description('menggabungkan berkas kios / adds the ledgers of station files')
    .argument('<file>', 'the ceremony file')
    .argument('<stations...>', 'the files that came home, in any order')
    .addOption(jsonOption())
    .action((file: string, stations: string[], options: Json) =>
      run(options.json === true, async (world) => {
        const checked = (done: number, of: number) => world.progress(`Memeriksa catatan ${done} dari ${of} …`);
        return outcomeOf(
          await mergeInto(file, stations, { checked, now: () => world.clock.now() }),
          ({ stations: count, added, present, anomalies, root, names }) => ({
            json: { stations: count, added, present, anomalies, root },
            lines: [
              `${count} berkas kios digabungkan: ${added} catatan baru, ${present} sudah ada. / ${added} entries are new, ${present} were here.`,
              ...anomalyLines(anomalies, names),
              `Sidik arsip ${root}`,
            ],
          }),
        );
      }),
    );

  program
    .command('status')
    .description('keadaan upacara / who has signed')
    .argument('<file>', "the ceremony file, or a station's")
    .addOption(jsonOption())
    .action((file: string, options: Json) =>
      run(options.json === true, (world) =>
        outcomeOf(statusOfCeremony(file, world.clock), ({ status, names }) => ({
          json: status,
          lines: [
            `${status.signed} dari ${status.roster} sudah menandatangani, ${status.unsigned} belum. / ${status.signed} of ${status.roster} have signed.`,
            ...(status.outside === 0
              ? []
              : [`Di luar yang dipanggil: ${status.outside}. / Signed without being called: ${status.outside}.`]),
            ...status.units.map(({ unit, roster, signed }) => `  ${unit}: ${signed} dari ${roster}`),
            ...anomalyLines(status.anomalies, names),
            `Sidik arsip ${status.root}`,
          ],
        })),
      ),
    );

  program
    .command('verify')
    .description('memeriksa keutuhan catatan / rebuilds everything from scratch and compares')
    .argument('<file>', "the ceremony file, or a station's")
    .addOption(jsonOption())
    .action((file: string, options: Json) => run(options.json === true, () => verifyOutcome(verifyFile(file))));

  program
    .command('receipt')
    .description('memeriksa tanda terima / checks a receipt and prints its inclusion proof')
    .argument('<file>', "the ceremony file, or a station's")
    .argument('<code>', 'the eight letters and digits, or the text of the QR code')
    .addOption(jsonOption())
    .action((file: string, code: string, options: Json) =>
      run(options.json === true, () =>
        outcomeOf(checkReceipt(file, code), ({ station, name, seq, at, moment, hash, proof }) => ({
          json: { station, seq, at, hash, proof },
          lines: [
            `Tercatat di ${kiosk(station, name)}, catatan ${seq}: ${moment}. / The receipt is on record.`,
            `Sidik catatan ${hash}`,
            `Bukti penyertaan: catatan ${proof.index + 1} dari ${proof.size}`,
            ...proof.path.map((sibling) => `  ${sibling}`),
            `Sidik arsip ${proof.root}`,
          ],
        })),
      ),
    );

  program
    .command('report')
    .description('mencetak semua dokumen / writes the minutes and all other documents')
    .argument('<file>', 'the ceremony file')
    .requiredOption('--out <dir>', 'the folder; documents of an earlier report are replaced')
    .option('--only <document...>', 'only these documents, by their id')
    .option('--unit <unit>', 'only the papers of this unit')
    .addOption(jsonOption())
    .action((file: string, options: Json & { out: string; only?: string[]; unit?: string }) =>
      run(options.json === true, async (world) => {
        const passphrase = await world.passphrase();
        world.progress('Menulis dokumen …');
        const progress = (done: number, of: number) => world.progress(`Menulis dokumen: ${done} dari ${of} …`);
        const { out, only, unit } = options;
        return outcomeOf(await reportOn(file, passphrase, out, world.clock, { only, unit, progress }), ({ files }) => ({
          json: { files },
          lines: files.map(({ name, pages }) => (pages === undefined ? name : `${name}: ${pages} halaman`)),
        }));
      }),
    );
}

function verifyOutcome(verified: ReturnType<typeof verifyFile>): Outcome {
  if (!verified.ok) return err({ refusal: verified.error });
  const { entries, stations, root, problems, notes } = verified.value;
  const json = { entries, stations, root, problems, notes };
  if (problems.length === 0) {
    const intact = `Catatan utuh: ${entries} catatan dari ${stations} kios. / The record is intact.`;
    return ok({ json, lines: [intact, ...noteLines(notes), `Sidik arsip ${root}`] });
  }
  const refusal = { code: 'record-not-intact', problems: problems.length } as const;
  return err({ refusal, json, lines: [...problems.map(problemLine), ...noteLines(notes)] });
}

/** What falsifies nothing, and what a human must look at all the same. */
function noteLines(notes: Verified['notes']): string[] {
  if (notes.length === 0) return [];
  return [
    `${notes.length} hal perlu dilihat, bukan pemalsuan / to be looked at, no falsification:`,
    ...notes.map(
      ({ code, station, seq }) => `  ${[...placeOf(station, seq), wordsWithCode(anomalyWords[code], code)].join(', ')}`,
    ),
  ];
}

function problemLine({ code, station, seq }: Verified['problems'][number]): string {
  return `  ${[...placeOf(station, seq), wordsWithCode(problemWords[code], code)].join(', ')}`;
}

/** Without persons: a terminal in the hall has many readers. */
function anomalyLines(anomalies: readonly NamedAnomaly[], names: StationNames): string[] {
  if (anomalies.length === 0) return ['Tidak ada kejanggalan. / No anomalies.'];
  return [
    `${anomalies.length} kejanggalan / ${anomalies.length === 1 ? 'anomaly' : 'anomalies'}:`,
    ...anomalies.map(({ code, station, seq, settled }) => {
      const name = station === undefined ? undefined : names.get(station);
      const words = wordsWithCode(anomalyWords[code], code);
      return `  ${[...placeOf(station, seq, name), words].join(', ')}${settled === true ? ' – diselesaikan / settled' : ''}`;
    }),
  ];
}

function placeOf(station: string | undefined, seq: number | undefined, name?: string): string[] {
  return [...(station === undefined ? [] : [kiosk(station, name)]), ...(seq === undefined ? [] : [`catatan ${seq}`])];
}

/** The name that people use and the id that commands take. */
function kiosk(station: string, name: string | undefined): string {
  return name === undefined || name === station ? `kios ${station}` : `${name} (${station})`;
}

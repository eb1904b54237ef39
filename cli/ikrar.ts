import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { Command, CommanderError, Help, type Option } from 'commander';
import { refusalInWords } from '../core/api/words.ts';
import { systemClock } from '../core/clock.ts';
import packageFile from '../package.json' with { type: 'json' };
import { err } from '../core/result.ts';
import type { Outcome, Run, Work, World } from './command.ts';
import { commandsFor } from './commands/by-word.ts';
import { nextPassphraseFrom, passphraseFrom } from './passphrase.ts';
import { whereItFailed } from './host/log.ts';
import { linesOf, progressOn } from './terminal.ts';

/** The `ikrar` command. Exit 0: done; 1: refused, and nothing half done is left behind; 2: wrong usage. */
const progress = progressOn(process.stderr);
let heard = true;
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  heard = false;
  // `| head` has seen enough; a disk that is full leaves the script without its answer, and must be told.
  if (code === 'EPIPE') return;
  const { id, en } = refusalInWords({ code: code === 'ENOSPC' ? 'disk-full' : 'disk-failed', file: 'stdout' });
  process.stderr.write(`${id} / ${en}\n`);
  process.exitCode = 1;
});
const world: World = {
  clock: systemClock,
  random: randomBytes,
  program: `ikrar ${packageFile.version}`,
  passphrase: () => passphraseFrom(process.env, process.stdin, process.stderr, { twice: false }),
  newPassphrase: () => passphraseFrom(process.env, process.stdin, process.stderr, { twice: true }),
  nextPassphrase: () => nextPassphraseFrom(process.env, process.stdin, process.stderr),
  linesOf: (file) => linesOf(file, process.stdin),
  say: (text) => void process.stdout.write(text),
  heard: () => heard,
  log: (text) => void process.stderr.write(text),
  progress: progress.show,
};

const run: Run = async (json, work) => {
  const outcome = await attempt(work);
  progress.clear();
  if (outcome.ok) {
    if (json && outcome.value.json !== null) process.stdout.write(`${JSON.stringify({ ok: true, ...outcome.value.json })}\n`);
    else for (const line of outcome.value.lines) process.stdout.write(`${line}\n`);
    return;
  }
  const { refusal, json: beside, lines = [] } = outcome.error;
  const { id, en } = refusalInWords(refusal);
  const message = `${id} / ${en}`;
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: { code: refusal.code, message }, ...beside })}\n`);
  else process.stderr.write([message, ...lines, ''].join('\n'));
  process.exitCode = 1;
};

/** A bug is no refusal, but a script still gets its one object, and the technician the place without anybody's data. */
async function attempt(work: Work): Promise<Outcome> {
  try {
    return await work(world);
  } catch (bug) {
    process.stderr.write(`${whereItFailed(bug)}\n`);
    return err({ refusal: { code: 'program-fault' } });
  }
}

const plainHelp = new Help();
/** The usage line says `[options]` alone: which of them a command cannot do without stands beside each. */
function optionDescription(option: Option): string {
  const described = plainHelp.optionDescription(option);
  return option.mandatory ? `${described} [wajib / required]`.trimStart() : described;
}

const moreHelp = `
Pilihan setiap perintah / options of each command: ikrar COMMAND --help
Frasa sandi panitia / the organiser's passphrase: IKRAR_PASSPHRASE, atau diminta / or asked for
Semua perintah dan jawabannya / all commands and their answers: docs/command-line.md`;

const program = new Command('ikrar')
  .description('Upacara ikrar ASN: persiapan, kios, penggabungan, berita acara / oath ceremonies of civil servants')
  .version(packageFile.version)
  .configureHelp({ optionDescription })
  .addHelpText('after', moreHelp)
  .exitOverride();
for (const add of await commandsFor(process.argv[2])) add(program, run);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has written its own sentence; help and version are no mistakes.
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}

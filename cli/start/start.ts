import type { OpenedDesk } from '../../core/api/open-desk.ts';
import type { Refusal } from '../../core/api/words.ts';
import type { Random } from '../../core/clock.ts';
import type { Result } from '../../core/result.ts';
import type { Words } from '../../core/api/contract.ts';
import type { BuildRefusal, Built } from '../build-when-stale.ts';
import { startArguments } from './arguments.ts';
import { chooseCarrier, whyBrowser } from './carrier.ts';
import type { Machine } from './carrier.ts';
import { runElectron } from './run-electron.ts';
import { serveUntilStopped } from './serve.ts';
import type { ServedDesk } from './serve.ts';

/** A desk, and in `note` what to tell whoever started the program before the addresses, such as how to play the sample. */
export type StartedDesk = ServedDesk & Pick<OpenedDesk, 'note'>;

/** `npm start`, with everything outside injected. */
export type Start = {
  /** The folder of `package.json`. */
  root: string;
  argv: readonly string[];
  environment: NodeJS.ProcessEnv;
  machine: Machine;
  random: Random;
  /** Gives the built screens and shell, freshly built where that is needed. */
  build(onBuild: () => void): Promise<Result<Built, BuildRefusal>>;
  /**
   * Opens the ceremony of this laptop for the browser: `file`, or the one in `home`, where the first start makes the
   * sample. The desktop shell opens its own. `mirror` is the folder for its second copy.
   */
  openDesk(home: string, file: string | null, mirror: string | undefined): Promise<Result<StartedDesk, Refusal>>;
  inWords(refusal: Refusal): Words;
  say: (lines: string) => void;
  complain: (lines: string) => void;
  /** Aborted when the person ends the program. */
  stop: AbortSignal;
};

/** Runs the program to its end and gives its exit code: 0 done, 1 refused, 2 wrong usage. */
export async function start(given: Start): Promise<number> {
  const { root, argv, environment, machine, say, complain, stop } = given;
  const complainInWords = ({ id, en }: Words): void => complain(`${id}\n${en}\n`);

  const wanted = startArguments(argv, environment);
  if (!wanted.ok) {
    complainInWords(wanted.error.words);
    return 2;
  }
  const { home, file, browser, port, mirror } = wanted.value;

  const built = await given.build(() => say('Menyiapkan layar …\nPreparing the screens …\n'));
  // Ctrl+C reaches the builder as well, which then fails; the person wanted just that.
  if (stop.aborted) return 0;
  if (!built.ok) {
    complainInWords(given.inWords({ code: built.error.code }));
    complain(built.error.output);
    return 1;
  }

  let carrier = await chooseCarrier(browser, machine);
  if (stop.aborted) return 0;
  if (carrier.carrier === 'electron') {
    const ended = await runElectron(
      carrier.binary,
      [root, ...(file === null ? [] : ['--file', file])],
      { ...environment, IKRAR_HOME: home, ...(mirror === undefined ? {} : { IKRAR_MIRROR: mirror }) },
      stop,
    );
    if (!ended.crashed) return ended.exitCode;
    if (stop.aborted) return 0;
    carrier = { carrier: 'browser', why: whyBrowser['does-not-run'] };
  }

  say(`${carrier.why.id}\n${carrier.why.en}\n`);
  const desk = await given.openDesk(home, file, mirror);
  if (!desk.ok) {
    complainInWords(given.inWords(desk.error));
    return 1;
  }
  const { note } = desk.value;
  if (note !== null) say(`\n${note.id}\n${note.en}\n`);
  const served = await serveUntilStopped({
    desk: desk.value,
    rendererFolder: built.value.renderer,
    port,
    random: given.random,
    say,
    log: (line) => complain(`${line}\n`),
    stop,
  });
  if (!served.ok) {
    complainInWords(given.inWords(served.error));
    return 1;
  }
  return 0;
}

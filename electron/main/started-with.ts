import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the person, or the system on a double click, started the program with. */
export type StartedWith = {
  /** The folder of Ikrar on this laptop: `IKRAR_HOME`, else `Ikrar` in the person's own folder. */
  home: string;
  /** The ceremony or station file to work on: `--file PATH`, or a bare path that ends in `.ikrar`; null: the one in the folder. */
  file: string | null;
  /** The folder for the second copy: `IKRAR_MIRROR`; undefined where nobody asked for one. */
  mirror?: string | undefined;
};

/**
 * @param argv arguments after the program itself; Chromium's own switches among them are left alone
 */
export function startedWith(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): StartedWith {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { file: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const opened = typeof values.file === 'string' ? values.file : positionals.find((text) => text.endsWith('.ikrar'));
  const home = environment['IKRAR_HOME'];
  const mirror = environment['IKRAR_MIRROR'];
  return {
    home: resolve(home === undefined || home === '' ? join(homedir(), 'Ikrar') : home),
    file: opened === undefined ? null : resolve(opened),
    mirror: mirror === undefined || mirror === '' ? undefined : resolve(mirror),
  };
}

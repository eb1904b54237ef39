import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';

/** What the person started the program with. */
export type StartArguments = {
  /** The folder of Ikrar on this laptop: `IKRAR_HOME`, else `Ikrar` in the person's own folder. */
  home: string;
  /** The ceremony or station file to work on; null: the one in the folder. */
  file: string | null;
  /** The screens in a browser, even where Electron is at hand. */
  browser: boolean;
  /** For the browser; null: one that is free. */
  port: number | null;
  /** The folder for the second copy: `--mirror`, else `IKRAR_MIRROR`; undefined where nobody asked for one. */
  mirror: string | undefined;
};

export type WrongUsage = { code: 'wrong-usage'; words: { id: string; en: string } };

/** Reads `npm start -- [FILE.ikrar] [--browser] [--port P] [--mirror DIR]`. */
export function startArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<StartArguments, WrongUsage> {
  const parsed = parse(argv);
  const port = parsed?.values.port;
  if (parsed === null || parsed.positionals.length > 1 || (port !== undefined && !isPort(port))) {
    return err({
      code: 'wrong-usage',
      words: {
        id: 'Cara pakai: npm start -- [BERKAS.ikrar] [--browser] [--port 1-65535] [--mirror FOLDER]',
        en: 'Usage: npm start -- [FILE.ikrar] [--browser] [--port 1-65535] [--mirror DIR]',
      },
    });
  }
  const [file] = parsed.positionals;
  const mirror = parsed.values.mirror ?? environment['IKRAR_MIRROR'];
  return ok({
    home: resolve(environment['IKRAR_HOME'] || join(homedir(), 'Ikrar')),
    file: file === undefined ? null : resolve(file),
    browser: parsed.values.browser === true,
    port: port === undefined ? null : Number(port),
    mirror: mirror === undefined || mirror === '' ? undefined : resolve(mirror),
  });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { browser: { type: 'boolean' }, port: { type: 'string' }, mirror: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
}

function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;
}

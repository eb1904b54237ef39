import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

type Terminal = NodeJS.ReadStream;

/**
 * The organiser's passphrase: IKRAR_PASSPHRASE, or what is typed on a terminal without being shown.
 * @returns null where there is neither, or where it was typed twice in two ways
 */
export async function passphraseFrom(
  environment: NodeJS.ProcessEnv,
  input: Terminal,
  output: NodeJS.WriteStream,
  { twice }: { twice: boolean },
): Promise<string | null> {
  const question = 'Frasa sandi panitia / passphrase: ';
  return given(environment['IKRAR_PASSPHRASE']) ?? (input.isTTY ? typed(question, input, output, twice) : null);
}

/** The passphrase that is to take the present one's place: IKRAR_NEW_PASSPHRASE, or what is typed twice alike. */
export async function nextPassphraseFrom(
  environment: NodeJS.ProcessEnv,
  input: Terminal,
  output: NodeJS.WriteStream,
): Promise<string | null> {
  const question = 'Frasa sandi baru / new passphrase: ';
  return given(environment['IKRAR_NEW_PASSPHRASE']) ?? (input.isTTY ? typed(question, input, output, true) : null);
}

function given(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

async function typed(question: string, input: Terminal, output: NodeJS.WriteStream, twice: boolean): Promise<string | null> {
  const first = await ask(question, input, output);
  if (!twice || first === '') return first === '' ? null : first;
  const second = await ask('Sekali lagi / once more: ', input, output);
  return first === second ? first : null;
}

async function ask(question: string, input: Terminal, output: NodeJS.WriteStream): Promise<string> {
  output.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  const answer = await lines.question('');
  lines.close();
  output.write('\n');
  return answer;
}

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
  const given = environment['IKRAR_PASSPHRASE'];
  if (given !== undefined && given !== '') return given;
  if (!input.isTTY) return null;
  const first = await ask('Frasa sandi panitia / passphrase: ', input, output);
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

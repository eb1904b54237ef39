import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { linesIn, scriptLines } from '../../../../core/api/commands/script-lines.ts';
import { codeOf, must, temporaryFolder } from '../../fixtures/hand-held.ts';

async function gathered(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

function linesOf(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  return gathered(linesIn(Readable.from(pieces.map((piece) => Buffer.from(piece)))));
}

test('a line ends at a line feed, wherever the pieces end that it comes in', async () => {
  expect(await linesOf('satu\ndua', '\n', '\nti', 'ga')).toEqual(['satu', 'dua', '', 'tiga']);
  expect(await linesOf('satu\n')).toEqual(['satu']);
  expect(await linesOf()).toEqual([]);
});

test('what JSON may hold inside a text ends no line', async () => {
  const line = JSON.stringify({ scan: 'a\u2028b\u2029c' });
  expect(await linesOf(`${line}\n${line}\n`)).toEqual([line, line]);
});

test('a letter that lies in two pieces stays one letter', async () => {
  const letter = Buffer.from('é');
  expect(await linesOf(letter.subarray(0, 1), letter.subarray(1))).toEqual(['é']);
});

test('a line that has come is handed over before the next one is there', async () => {
  const input = new Readable({ read: () => undefined });
  const lines = linesIn(input);
  input.push('satu\nd');
  expect(await lines.next()).toEqual({ value: 'satu', done: false });
  input.push('ua\n');
  expect(await lines.next()).toEqual({ value: 'dua', done: false });
  input.push(null);
  expect(await lines.next()).toEqual({ value: undefined, done: true });
});

test('a script is read from its file; a folder or nothing at all is refused', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'antrean.jsonl');
  writeFileSync(path, '{"cancel":true}\r\n{"confirm":true}\r\n');
  expect((await gathered(must(scriptLines(path)))).map((line) => line.trim())).toEqual(['{"cancel":true}', '{"confirm":true}']);
  expect(codeOf(scriptLines(folder))).toBe('file-is-folder');
  expect(codeOf(scriptLines(join(folder, 'tidak-ada.jsonl')))).toBe('file-not-found');
});

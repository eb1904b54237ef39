import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startArguments } from '../../../cli/start/arguments.ts';

test('without a word: the folder of Ikrar in the own folder', () => {
  const nothing = { home: join(homedir(), 'Ikrar'), file: null, browser: false, port: null };
  expect(startArguments([], {})).toEqual({ ok: true, value: nothing });
  expect(startArguments([], { IKRAR_HOME: '' })).toEqual({ ok: true, value: nothing });
});

test('a folder, a file, the browser and a port', () => {
  expect(startArguments(['--browser', 'kios 1.ikrar', '--port', '4100'], { IKRAR_HOME: '/tmp/ikrar' })).toEqual({
    ok: true,
    value: { home: resolve('/tmp/ikrar'), file: resolve('kios 1.ikrar'), browser: true, port: 4100 },
  });
});

test.each([
  ['--port', '0'],
  ['--port', '65536'],
  ['--port', '80x'],
  ['--port', '-1'],
  ['--port'],
  ['--bowser'],
  ['a.ikrar', 'b.ikrar'],
])('wrong usage is answered with the usage: %s %s', (...argv) => {
  expect(startArguments(argv.filter(Boolean), {})).toMatchObject({ ok: false, error: { code: 'wrong-usage' } });
});

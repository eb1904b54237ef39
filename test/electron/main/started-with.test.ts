import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startedWith } from '../../../electron/main/started-with.ts';

test('without anything: the folder of the person, and no file', () => {
  expect(startedWith([], {})).toEqual({ home: join(homedir(), 'Ikrar'), file: null });
  expect(startedWith([], { IKRAR_HOME: '' }).home).toBe(join(homedir(), 'Ikrar'));
});

test('a file by name, by equals sign or by a double click, between switches of Chromium', () => {
  const file = resolve('Pendopo Kios 1.ikrar');
  expect(startedWith(['.', '--file', 'Pendopo Kios 1.ikrar'], {}).file).toBe(file);
  expect(startedWith(['--no-sandbox', '--file=Pendopo Kios 1.ikrar', '--inspect=0'], {}).file).toBe(file);
  expect(startedWith(['.', 'Pendopo Kios 1.ikrar'], {}).file).toBe(file);
});

test('a switch without its value, and a folder, are no file', () => {
  expect(startedWith(['.', '--file'], {}).file).toBeNull();
  expect(startedWith(['.', '--foo'], { IKRAR_HOME: '/home/panitia/ikrar' })).toEqual({
    home: resolve('/home/panitia/ikrar'),
    file: null,
  });
});

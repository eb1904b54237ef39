import { expect, test } from 'vitest';
import { Keystrokes } from '../../../renderer/kiosk/keystrokes.ts';

function typing() {
  const scans: string[] = [];
  const typed: string[] = [];
  const strokes = new Keystrokes(
    (text) => scans.push(text),
    (letter) => typed.push(letter),
  );
  let at = 0;
  /** Presses keys with the same pause before each; returns which the page must not see. */
  const press = (keys: string[], pause: number, modified = false) =>
    keys.map((key) => strokes.take({ key, at: (at += pause), modified }));
  return { scans, typed, strokes, press };
}

/** The keys of a text, and what ends it. */
function keysOf(text: string, ...ending: string[]): string[] {
  return [...text.split(''), ...ending];
}

test('a fast text that ends in Enter or Tab is a scan, and the page sees nothing after its first letter', () => {
  const { scans, typed, press } = typing();
  expect(press(keysOf('AB C12', 'Enter'), 8)).toEqual([false, true, true, true, true, true, true]);
  press(keysOf('198503', 'Tab'), 40);
  expect(scans).toEqual(['AB C12', '198503']);
  expect(typed).toEqual([]);
});

test('Shift and Caps Lock in the middle of a scan change nothing', () => {
  const { scans, press } = typing();
  press(['Shift', 'A', 'CapsLock', 'b', 'C', 'Shift', 'D', 'E', 'F', 'Enter'], 5);
  expect(scans).toEqual(['AbCDEF']);
});

test('slow letters belong to a person, one by one', () => {
  const { scans, typed, strokes, press } = typing();
  press(['1', '2', '3'], 130);
  expect(typed).toEqual(['1', '2']);
  strokes.rest();
  expect(typed).toEqual(['1', '2', '3']);
  expect(press(['Enter'], 130)).toEqual([false]);
  expect(scans).toEqual([]);
});

test('a scan cut short is dropped when the next one begins', () => {
  const { scans, typed, press } = typing();
  press(keysOf('HALFASCAN'), 5);
  press(['W'], 4000);
  press(keysOf('HOLESCAN', 'Enter'), 5);
  expect(scans).toEqual(['WHOLESCAN']);
  expect(typed).toEqual([]);
});

test('the end of a scan may be late on a busy page', () => {
  const { scans, strokes, press } = typing();
  press(keysOf('198503152010'), 5);
  strokes.rest();
  press(keysOf('012003', 'Enter'), 5);
  expect(scans).toEqual(['198503152010012003']);
});

test('shortcuts are left to the system', () => {
  const { press, typed, strokes } = typing();
  expect(press(['c', 'v'], 5, true)).toEqual([false, false]);
  strokes.rest();
  expect(typed).toEqual([]);
});

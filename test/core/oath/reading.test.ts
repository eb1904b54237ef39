import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adoptText } from '../../../core/ceremony/adopting.ts';
import { arrange } from '../../../core/ceremony/arranging.ts';
import { phrasesOf } from '../../../core/oath/phrases.ts';
import { Reading } from '../../../core/oath/reading.ts';
import type { ReadingStatus } from '../../../core/oath/status.ts';
import { readingTimes } from '../../../core/api/overview.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';
import { handOut, Kiosk, oath, smallCeremony, type SmallCeremony } from '../fixtures/small-ceremony.ts';

let small: SmallCeremony;
let kiosk: Kiosk;
let reading: Reading;
beforeEach(() => {
  small = smallCeremony({ people: 1 });
  kiosk = new Kiosk(handOut(small, 'aula').path, small.clock);
  reading = new Reading(kiosk.ceremony, kiosk.author);
});
afterEach(() => {
  reading.stop();
  kiosk.close();
  small.ceremony.close();
});

const said = [
  'Kami berjanji:',
  'Satu,',
  'bekerja dengan jujur.',
  'Dua,',
  'melayani dengan ramah.',
  'sampai tuntas.',
  'Demikian janji kami.',
];
const phraseOf = ({ stage }: ReadingStatus) => (stage.name === 'reading' ? stage.phrase : stage.name);
/** Presses the clicker a second after the last time. */
function press(...steps: ('next' | 'back')[]): string[] {
  return steps.map((step) => {
    small.clock.forward(1);
    return phraseOf(must(reading.step(step)));
  });
}
const nextTimes = (count: number) => Array.from({ length: count }, () => 'next' as const);
const logged = () => kiosk.ceremony.picture().readings.map(({ what, point }) => (point === null ? what : `${what} ${point}`));

test('the oath is stepped through phrase by phrase, in order, to its end', () => {
  expect(phrasesOf(oath).map(({ phrase }) => phrase)).toEqual(said);
  expect(phraseOf(reading.status())).toBe('waiting');
  expect(press(...nextTimes(8))).toEqual([...said, 'ended']);
  expect(press('next')).toEqual(['ended']);
});

test('the wall shows which point, which phrase of it, and what comes next', () => {
  press(...nextTimes(5));
  expect(reading.status()).toMatchObject({
    title: 'Ikrar Contoh',
    stage: { part: 'point', point: 2, points: 2, phraseOfPart: 2, phrasesOfPart: 3, next: 'sampai tuntas.' },
  });
  press(...nextTimes(2));
  expect(reading.status().stage).toMatchObject({ part: 'closing', point: null, next: null });
});

describe('the log', () => {
  test('has the beginning, each point and the end, with their times, and nothing else', () => {
    press(...nextTimes(9));
    expect(logged()).toEqual(['began', 'point 1', 'point 2', 'ended']);
    const { readings, oath: text } = kiosk.ceremony.picture();
    const seconds = readings.map(({ at }) => (Date.parse(at) - Date.parse(readings[0]?.at ?? '')) / 1000);
    expect(seconds).toEqual([0, 1, 3, 7]);
    expect(new Set(readings.map((event) => event.oath))).toEqual(new Set([text.hash]));
  });

  test('keeps what really stood on the wall when the clicker slipped', () => {
    press('next', 'next', 'back', 'next', 'next', 'next', 'back');
    expect(logged()).toEqual(['began', 'point 1', 'point 1', 'point 2', 'point 1']);
  });

  test('of a reading that began again counts the last beginning before the last end', () => {
    press('next', 'back');
    expect(phraseOf(reading.status())).toBe('waiting');
    press('back');
    expect(logged()).toEqual(['began']);
    press(...nextTimes(8));
    expect(logged()).toEqual(['began', 'began', 'point 1', 'point 2', 'ended']);
    const { readings } = kiosk.ceremony.picture();
    expect(readingTimes(readings)).toEqual({ began: readings[1]?.at, ended: readings[4]?.at });
  });

  test('stays what it is when somebody steps back from the end', () => {
    press(...nextTimes(8));
    expect(press('back')).toEqual(['Demikian janji kami.']);
    expect(press('next')).toEqual(['ended']);
    expect(logged()).toEqual(['began', 'point 1', 'point 2', 'ended', 'ended']);
  });
});

test('going back before the beginning is no step at all', () => {
  expect(press('back', 'back')).toEqual(['waiting', 'waiting']);
  expect(logged()).toEqual([]);
});

test('the hall goes on speaking where the disk is full: the wall moves, and the console hears why', () => {
  const { database } = kiosk.ceremony.file;
  const pages = database.pragma('page_count', { simple: true }) as number;
  database.pragma(`max_page_count = ${pages}`);
  const refusals: (string | null)[] = [];
  for (let pressed = 0; pressed < 40; pressed++) refusals.push(codeOf(reading.step(pressed % 2 === 0 ? 'next' : 'back')));
  expect(refusals).toContain('disk-full');
  expect(phraseOf(reading.status())).toBe('waiting');
  reading.step('next');
  expect(phraseOf(reading.status())).toBe('Kami berjanji:');
});

test('those who watch are told at each step, until they stop', () => {
  const shown: string[] = [];
  const stop = reading.onChange(() => shown.push(phraseOf(reading.status())));
  press('next', 'next');
  stop();
  press('next');
  expect(shown).toEqual(['Kami berjanji:', 'Satu,']);
});

describe('while the organiser still works on the text', () => {
  const changed = { ...oath, title: 'Ikrar Diperbaiki', opening: ['Kami menyatakan:'] };
  let own: Reading;
  beforeEach(() => {
    own = new Reading(small.ceremony, small.organiser.author);
  });
  afterEach(() => own.stop());
  const adopt = () => must(adoptText(small.ceremony, small.organiser, { text: 'oath', content: changed }, true));

  test('the wall takes a new version up at once, and says how the ceremony is held now', () => {
    const shown: string[] = [];
    own.onChange(() => shown.push(`${own.status().title}, ${own.status().mode}`));
    adopt();
    must(arrange(small.ceremony, small.organiser, { readingMode: 'unison' }));
    expect(shown).toEqual(['Ikrar Diperbaiki, repeat', 'Ikrar Diperbaiki, unison']);
    expect(phraseOf(must(own.step('next')))).toBe('Kami menyatakan:');
    expect(small.ceremony.picture().readings[0]?.oath).toBe(small.ceremony.picture().oath.hash);
  });

  test('a hall that is speaking finishes the text that it began', () => {
    const { hash } = small.ceremony.picture().oath;
    own.step('next');
    adopt();
    expect(
      nextTimes(8)
        .map((step) => phraseOf(must(own.step(step))))
        .slice(0, 6),
    ).toEqual(said.slice(1));
    expect(small.ceremony.picture().readings.map(({ oath: read }) => read === hash)).not.toContain(false);
  });

  test.each([
    ['begins anew after a false start', ['back']],
    ['has seen its end', nextTimes(said.length + 1)],
  ] as const)('a hall that spoke when the new text came reads it once it %s', (_, steps) => {
    own.step('next');
    adopt();
    for (const step of steps) own.step(step);
    expect([phraseOf(own.status()), own.status().title]).toEqual(['waiting', 'Ikrar Diperbaiki']);
    expect(phraseOf(must(own.step('next')))).toBe('Kami menyatakan:');
  });
});

test('a laptop that is started again goes on where the hall stood: at the last point, or at the end', () => {
  const afterStart = () => phraseOf(new Reading(kiosk.ceremony, kiosk.author).status());
  expect(afterStart()).toBe('waiting');
  press('next');
  expect(afterStart()).toBe(said[0]);
  press(...nextTimes(4));
  // The point that was shown last begins anew: nobody knows how far the hall had come in it.
  expect(afterStart()).toBe('Dua,');
  press(...nextTimes(3));
  expect(afterStart()).toBe('ended');
});

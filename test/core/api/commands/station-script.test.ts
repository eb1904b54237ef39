import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStationScript, type StationScript } from '../../../../core/api/commands/station-script.ts';
import { writeBadgeToken } from '../../../../core/badge/token.ts';
import type { CeremonyId } from '../../../../core/ledger/ids.ts';
import { codeOf, must, seededRandom } from '../../fixtures/hand-held.ts';
import { handOut, signature, smallCeremony, type HandedOut, type SmallCeremony } from '../../fixtures/small-ceremony.ts';

let small: SmallCeremony;
let out: HandedOut;
let script: StationScript;
beforeEach(() => {
  small = smallCeremony({ people: 2 });
  out = handOut(small, 'satu');
  script = must(openStationScript(out.path, { clock: small.clock, random: seededRandom('kios'), program: 'uji' }));
});
afterEach(() => {
  script.close();
  small.ceremony.close();
});

const token = (index = 0) => small.badges[index]?.token ?? '';
const line = (command: unknown) => script.answer(JSON.stringify(command));
async function lines(...commands: unknown[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const command of commands) answers.push(JSON.parse(await line(command)));
  return answers;
}

test('a whole visit, to the letter', async () => {
  expect(await line({ scan: token() })).toBe('{"state":"confirm-identity"}');
  expect(await line({ confirm: true })).toBe('{"state":"read-pact"}');
  expect(await line({ read: true })).toBe('{"state":"sign-pact"}');
  const thanks = JSON.parse(await line({ sign: signature })) as { state: string; acknowledged: Record<string, unknown> };
  expect(Object.keys(thanks)).toEqual(['state', 'acknowledged']);
  expect(thanks.state).toBe('thanks');
  const { seq, hash, receipt } = thanks.acknowledged;
  expect(Object.keys(thanks.acknowledged)).toEqual(['seq', 'hash', 'receipt']);
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);

  // What was acknowledged is in the file, in the eyes of another program.
  const beside = new Database(out.path, { readonly: true });
  expect(beside.prepare('select kind, hash from entry where station = ? and seq = ?').get(out.station, seq)).toEqual({
    kind: 'pact-signed',
    hash,
  });
  beside.close();
  expect(await line({ cancel: true })).toBe('{"state":"scan-badge"}');
});

test('the next person begins from thanks', async () => {
  await lines({ scan: token(0) }, { confirm: true }, { read: true }, { sign: signature });
  expect(await line({ scan: token(1) })).toBe('{"state":"confirm-identity"}');
});

test('every refusal says its reason, and the next scan works again', async () => {
  const other = writeBadgeToken(
    'X'.repeat(16) as CeremonyId,
    { person: 'ABCDEFGH' as never, issue: 1 },
    small.organiser.author.key,
  );
  const tampered = token().slice(0, -1) + (token().endsWith('0') ? '1' : '0');
  expect(
    await lines({ scan: 'X' }, { scan: other }, { scan: tampered }, { type: '199901012020011999', operator: out.pin }),
  ).toEqual([
    { state: 'refused', reason: 'badge-unreadable' },
    { state: 'refused', reason: 'badge-other-ceremony' },
    { state: 'refused', reason: 'badge-not-signed' },
    { state: 'refused', reason: 'person-unknown' },
  ]);
  const at = new Date(small.clock.now()).toISOString();
  await lines({ scan: token() }, { confirm: true }, { read: true }, { sign: signature });
  small.clock.forward(30);
  expect(await lines({ scan: token() })).toEqual([{ state: 'refused', reason: 'already-signed', at, station: out.station }]);
  expect(await lines({ scan: token(1) }, { confirm: true }, { read: true }, { sign: [] })).toEqual([
    { state: 'confirm-identity' },
    { state: 'read-pact' },
    { state: 'sign-pact' },
    { state: 'refused', reason: 'signature-too-small' },
  ]);
});

test('an operator types a number with the PIN; without it the operator is called', async () => {
  const number = String(small.badges[0]?.number);
  expect(await lines({ type: number, operator: '000000' }, { type: number, operator: out.pin })).toEqual([
    { state: 'call-the-operator' },
    { state: 'confirm-identity' },
  ]);
});

test('a command at the wrong time changes nothing', async () => {
  expect(await lines({ confirm: true }, { read: true }, { sign: signature }, { cancel: true })).toEqual(
    Array.from({ length: 4 }, () => ({ state: 'scan-badge' })),
  );
  expect(await lines({ scan: token() }, { scan: token(1) }, { read: true })).toEqual(
    Array.from({ length: 3 }, () => ({ state: 'confirm-identity' })),
  );
});

describe('a line that is no command says so and changes nothing', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const junk = [
    '',
    ' ',
    'scan',
    'null',
    '[]',
    '{}',
    '42',
    '"scan"',
    '{"scan":1}',
    '{"scan":null}',
    '{"scan":["X"]}',
    `{"scan":"${'x'.repeat(5000)}"}`,
    '{"confirm":false}',
    '{"confirm":"true"}',
    '{"confirm":1}',
    '{"confirm":true,"read":true}',
    '{"__proto__":{"confirm":true}}',
    '{"confirm":true,"__proto__":{}}',
    '{"constructor":{"prototype":{}}}',
    '{"type":"199901012020011999"}',
    '{"operator":"123456"}',
    '{"type":199901012020011999,"operator":"123456"}',
    '{"sign":null}',
    '{"sign":"strokes"}',
    '{"sign":[[[1,2,3]]]}',
    '{"sign":[[[1,2,3,0.5,9]]]}',
    '{"sign":[[[1e308,2,3,0.5]]]}',
    '{"sign":[[[1e999,2,3,0.5]]]}',
    '{"sign":[[[NaN,2,3,0.5]]]}',
    '{"sign":[[[null,2,3,0.5]]]}',
    '{"sign":[[["1",2,3,0.5]]]}',
    '{"sign":[[[1,2,-3,0.5]]]}',
    '{"sign":[[[1,2,3,1.5]]]}',
    `{"sign":${deep}}`,
    `{"sign":[${Array.from({ length: 501 }, () => '[]').join(',')}]}`,
    '{"confirm":true}{"confirm":true}',
  ];

  test('whatever it holds', async () => {
    await line({ scan: token() });
    const obeyed: string[] = [];
    for (const text of junk)
      if ((await script.answer(text)) !== '{"error":{"code":"not-a-command"}}') obeyed.push(text.slice(0, 60));
    expect(obeyed).toEqual([]);
    // The person still stands before the same screen.
    expect(await line({ scan: token(1) })).toBe('{"state":"confirm-identity"}');
  });

  test('more points than ten minutes of writing', async () => {
    const stroke = Array.from({ length: 15_000 }, (_, index) => [index % 100, 5, index, 0.5]);
    await lines({ scan: token() }, { confirm: true }, { read: true });
    expect(await line({ sign: [stroke, stroke] })).toBe('{"error":{"code":"not-a-command"}}');
    expect(await lines({ sign: [stroke] })).toMatchObject([{ state: 'thanks' }]);
  });
});

test('the organiser’s own laptop is a station too, and a file without a place for one is refused', () => {
  small.ceremony.rows.setLocal('station', null);
  const world = { clock: small.clock, random: seededRandom('x'), program: 'uji' };
  expect(codeOf(openStationScript(small.path, world))).toBe('no-station-here');
});

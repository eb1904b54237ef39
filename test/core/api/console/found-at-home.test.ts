import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkOfNumber } from '../../../../core/api/console/arrangement-number.ts';
import { foundAtHome } from '../../../../core/api/console/found-at-home.ts';
import { codeOf, HandClock, must, seededRandom, temporaryFolder } from '../../fixtures/hand-held.ts';
import { startOfDay } from '../../fixtures/small-ceremony.ts';

const essentials = { date: '2026-11-30', timezone: 'Asia/Jakarta', venue: 'Aula', passphrase: 'empat kuda hijau' } as const;
const world = () => ({ clock: new HandClock(startOfDay), random: seededRandom('baru') });

test('each ceremony has a folder of its own in the home, whatever its title, and one of the same name takes another', () => {
  const home = temporaryFolder();
  const found = (title: string) => must(foundAtHome(home, { ...essentials, title }, world())).path;
  expect(found('../../Ikrar: "Nétralitas"')).toBe(join(home, 'ikrar-netralitas-2026-11-30', 'ikrar-netralitas-2026-11-30.ikrar'));
  expect(found('Ikrar Netralitas')).toContain('ikrar-netralitas-2026-11-30-2');
  expect(found('ᮄᮊᮢᮛ')).toContain('upacara-2026-11-30');
  expect(existsSync(`${join(home, 'upacara-2026-11-30', 'upacara-2026-11-30.ikrar')}.key`)).toBe(true);
});

test.each([
  ['value-not-allowed', { title: 'Ikrar\u0007' }],
  ['passphrase-missing', { title: 'Ikrar', passphrase: '' }],
  ['template-unknown', { title: 'Ikrar', template: 'lain' }],
])('%s leaves nothing behind', (code, wrong) => {
  const home = temporaryFolder();
  expect(codeOf(foundAtHome(home, { ...essentials, ...wrong }, world()))).toBe(code);
  expect(readdirSync(home)).toEqual([]);
});

test('an NIP that cannot be is refused while it is typed; of an NRP odd signs are only pointed out', () => {
  expect(checkOfNumber({ label: 'NIP', number: '19850315 201001 2 003' })).toEqual({
    verdict: 'fine',
    number: '198503152010012003',
    words: null,
  });
  expect(checkOfNumber({ label: 'NIP', number: '19850230 201001 2 003' }).verdict).toBe('refused');
  expect(checkOfNumber({ label: 'NIP', number: '130012345' }).verdict).toBe('warning');
  expect(checkOfNumber({ label: 'NRP', number: '7201 0345/P' }).verdict).toBe('warning');
  expect(checkOfNumber({ label: 'NRP', number: '72010345' }).verdict).toBe('fine');
});

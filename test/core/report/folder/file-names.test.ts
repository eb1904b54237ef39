import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf, fileNamesOf } from '../../../../core/report/folder/file-names.ts';

test.each([
  ['Dinas Pendidikan & Kebudayaan', 'dinas-pendidikan-kebudayaan'],
  ['Kapanéwon Ṛṣi/Gamping', 'kapanewon-rsi-gamping'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con-unit'],
  ['Unit 198503152010012001', 'unit'],
  ['Guru 19850315 201001 2 003', 'guru'],
  ['Guru 19850315.201001.2.003 SDN 5', 'guru-sdn-5'],
  ['SDN 12 Gamping 3', 'sdn-12-gamping-3'],
  ['ᬩᬮᬶ', 'tanpa-nama'],
  ['', 'tanpa-nama'],
])('%j becomes %s', (unit, name) => {
  expect(fileNameOf(unit)).toBe(name);
});

test('units that would be called alike are told apart', () => {
  expect(fileNamesOf(['Dinas A', 'Dinas-A', 'dinas a', 'Dinas A 2'])).toEqual([
    'dinas-a',
    'dinas-a-2',
    'dinas-a-3',
    'dinas-a-2-2',
  ]);
});

test('whatever units are called, each gets a name that any disk takes and that holds no personal number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{8,20}$/)), { maxLength: 12 }),
      (units) => {
        const names = fileNamesOf(units);
        expect(new Set(names).size).toBe(units.length);
        for (const name of names) {
          expect(name).toMatch(/^[a-z0-9][a-z0-9-]*$/);
          expect(name.length).toBeLessThan(70);
          expect(name).not.toMatch(/\d(?:-?\d){9}/);
        }
      },
    ),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFonts } from '../../../core/print/fonts.ts';
import { grouped } from '../../../core/print/indonesian-numbers.ts';
import { attendanceOf } from '../../../core/report/attendance/attendance-facts.ts';
import { printAttendance } from '../../../core/report/attendance/attendance-list.ts';
import { printRecapitulation } from '../../../core/report/attendance/recapitulation.ts';
import { minutesFacts } from '../../../core/report/minutes-facts.ts';
import { writeMinutes } from '../../../core/report/minutes/minutes.ts';
import { printPactSheets } from '../../../core/report/pact/pact-sheets.ts';
import { inMemory } from '../../../core/report/paper.ts';
import type { PersonId } from '../../../core/ledger/ids.ts';
import type { CeremonyPicture } from '../../../core/ceremony/picture.ts';
import { readPdf } from '../print/read-pdf.ts';
import { signingOf, syntheticInput, syntheticPicture } from './synthetic-ceremony.ts';

/** The picture itself is counted here by hand, so that the papers are held against the fold and not against themselves. */
type Counted = { called: number; signed: number; outside: number };

function countedByHand(picture: CeremonyPicture): Counted {
  const { eligible } = picture.definition;
  const called = [...picture.people.values()].filter(({ employment }) => eligible.length === 0 || eligible.includes(employment));
  const signed = called.filter(({ id }) => picture.signings.has(id)).length;
  return { called: called.length, signed, outside: picture.signings.size - signed };
}

const anyCeremony = fc.record({
  people: fc.integer({ min: 0, max: 14 }),
  signers: fc.array(fc.nat({ max: 13 }), { maxLength: 14 }),
  strangers: fc.integer({ min: 0, max: 2 }),
  eligible: fc.constantFrom<string[]>([], ['PNS'], ['PPPK']),
  paper: fc.constantFrom('A4' as const, 'F4' as const),
});

const fonts = openFonts();

test('the totals of every paper are those of the fold, whoever has signed', async () => {
  await fc.assert(
    fc.asyncProperty(anyCeremony, async ({ people, signers, strangers, eligible, paper }) => {
      const picture = syntheticPicture(people, 0, { eligible });
      const ids = [...picture.people.keys()];
      for (const [index, place] of signers.entries()) {
        const id = ids[place];
        if (id !== undefined) picture.signings.set(id, [signingOf(id, index + 1)]);
      }
      for (let index = 0; index < strangers; index++) {
        const id = `X000000${index}` as PersonId;
        picture.signings.set(id, [signingOf(id, 90 + index)]);
      }
      const input = syntheticInput(picture, { paper, fonts });
      const { called, signed, outside } = countedByHand(picture);
      const units = attendanceOf(picture);

      const recapitulation = await readPdf((await inMemory((sink) => printRecapitulation(input, units, sink))).pdf);
      const sums = [called, signed, called - signed].map(grouped).join(' ');
      expect(recapitulation.text).toMatch(new RegExp(`Jumlah ${sums} [\\d,]+%|Jumlah ${sums} –`));
      expect(recapitulation.text.includes(`Di luar yang dipanggil, ${outside} (`)).toBe(outside > 0);

      let [rows, drawn] = [0, 0];
      for (const unit of units) {
        const list = await readPdf((await inMemory((sink) => printAttendance(input, unit, sink))).pdf);
        const signatures = list.operators.reduce((sum, { curves }) => sum + Math.sign(curves), 0);
        expect(signatures > 0).toBe(unit.signed > 0);
        expect(list.text).toContain(`Menandatangani ${unit.signed} (`);
        rows += unit.called;
        drawn += unit.signed;
      }
      expect([rows, drawn]).toEqual([called, signed + outside]);

      const minutes = await readPdf((await writeMinutes(input)).pdf);
      expect(minutes.text).toContain(`Dari ${called} (`);
      expect(minutes.text).toContain(`${called - signed} (`);
      expect(minutes.text.includes(`Di luar yang dipanggil, ${outside} (`)).toBe(outside > 0);

      const everybody = minutesFacts(picture).signers.flatMap((unit) => unit.people);
      const sheets = await readPdf((await inMemory((sink) => printPactSheets(input, everybody, 'Pakta', sink))).pdf);
      expect(sheets.operators.filter(({ curves }) => curves > 0)).toHaveLength(signed + outside);
      expect(sheets.pages).toHaveLength(Math.max(1, signed + outside));
    }),
    { numRuns: 8 },
  );
}, 60_000);

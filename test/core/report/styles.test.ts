import { expect, test } from 'vitest';
import type { UtcMillis } from '../../../core/clock.ts';
import { PrintedDocument } from '../../../core/print/document.ts';
import { grouped } from '../../../core/print/indonesian-numbers.ts';
import { mm } from '../../../core/print/paper.ts';
import { attendanceOf } from '../../../core/report/attendance/attendance-facts.ts';
import { printAttendance } from '../../../core/report/attendance/attendance-list.ts';
import { notSignedUnits } from '../../../core/report/not-signed/not-signed-facts.ts';
import { printNotSigned } from '../../../core/report/not-signed/not-signed.ts';
import { inMemory } from '../../../core/report/paper.ts';
import { numberColumn, small } from '../../../core/report/styles.ts';
import { readPdf } from '../print/read-pdf.ts';
import { syntheticInput, syntheticPicture } from './synthetic-ceremony.ts';

test('the column of running numbers holds each of them on one line, and is no wider than it must be', () => {
  const document = new PrintedDocument({
    title: '',
    author: '',
    subject: '',
    createdAt: 0 as UtcMillis,
    paper: 'A4',
    margins: 'usual',
  });
  expect(numberColumn(document, 999, 11 * mm).width).toBe(11 * mm);
  for (const last of [1000, 1111, 10_718, 111_111]) {
    const { width } = numberColumn(document, last);
    for (const each of [last, 888, last - 1]) {
      expect(document.type.lines(grouped(each), small, width - 3.2 * mm)).toHaveLength(1);
    }
    expect(width).toBeLessThan(document.type.width(grouped(last), small) + 5 * mm);
  }
});

test('in a unit of more than a thousand every number stands whole on its line', async () => {
  const picture = syntheticPicture(1003, 0);
  for (const person of picture.people.values()) person.unit = 'Dinas Besar';
  const input = syntheticInput(picture, { paper: 'A4' });
  const [attendance] = attendanceOf(picture);
  const [missing] = notSignedUnits(picture);
  if (attendance === undefined || missing === undefined) throw new Error('no unit');
  for (const { pdf } of [
    await inMemory((sink) => printAttendance(input, attendance, sink)),
    await inMemory((sink) => printNotSigned(input, missing, sink)),
  ]) {
    const { places } = await readPdf(pdf);
    const found = new Set(places.map(({ text }) => text));
    for (const number of ['999', '1.000', '1.001', '1.002', '1.003']) expect(found).toContain(number);
  }
}, 30_000);

import { expect, test } from 'vitest';
import { issueBadge } from '../../../../core/badge/issue.ts';
import { shortCode } from '../../../../core/ledger/ids.ts';
import { anomaliesOf } from '../../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../../core/merge/merge.ts';
import { inMemory } from '../../../../core/report/paper.ts';
import { entriesNaming, personRecordName, printPersonRecord } from '../../../../core/report/person-record/person-record.ts';
import { openSignature } from '../../../../core/station/signing.ts';
import { must } from '../../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, Kiosk, smallCeremony } from '../../fixtures/small-ceremony.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { signingOf, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

test('the sheet of a person says all that is on record of them and nothing of anybody else', async () => {
  const small = smallCeremony({ people: 5 });
  const { ceremony, organiser } = small;
  const [person, neighbour] = [...ceremony.picture().people.values()];
  if (person === undefined || neighbour === undefined) throw new Error('nobody');
  const firstBadge = small.badges[0]?.token ?? '';
  const reason = 'badge hilang di parkiran';
  must(ceremony.append(organiser.author, 'badge-revoked', { person: person.id, issue: 1, reason }));
  const second = issueBadge(ceremony.picture(), organiser, person).token;
  const kiosk = handOut(small, 'Kios Pendopo');
  await dayAtKiosk(kiosk.path, small.clock, [second, small.badges[1]?.token ?? '']);
  // The old badge is sent away at the same kiosk.
  const again = new Kiosk(kiosk.path, small.clock);
  again.station.scan(firstBadge);
  again.close();
  must(await mergeFiles(ceremony, [kiosk.path]));
  must(ceremony.append(organiser.author, 'absence-explained', { person: person.id, reason: 'sick', note: '' }));

  const picture = ceremony.picture();
  const [signing] = picture.signings.get(person.id) ?? [];
  if (signing === undefined) throw new Error('not signed');
  const input = {
    picture,
    root: ceremony.root(),
    anomalies: anomaliesOf(picture),
    strokesOf: (each: typeof signing) => openSignature(ceremony, picture, each, organiser.keys.open),
    printedAt: small.clock.now(),
  };
  const entries = entriesNaming(ceremony, person.id);
  const { pdf } = await inMemory((sink) => printPersonRecord(input, person.id, entries, sink));
  const { text, operators } = await readPdf(pdf);
  for (const known of [person.name, `NIP : ${person.number}`, person.unit, person.id, 'Dipanggil : ya']) {
    expect(text.replaceAll(/\s+:\s+/g, ' : ')).toContain(known);
  }
  expect(text).toContain(`Kios Pendopo (${kiosk.station}), catatan nomor ${signing.seq}`);
  const receipt = shortCode(signing.hash);
  expect(text).toContain(`${receipt.slice(0, 4)} ${receipt.slice(4)}`);
  expect(text).toContain('badge edisi 2');
  expect(text).toContain('Badge edisi 1 dan sebelumnya dicabut');
  expect(text).toContain(reason);
  expect(text).toContain('badge telah dicabut');
  expect(text).toContain(': sakit.');
  expect(text).toContain('tidak tersertifikasi');
  expect(text).toContain('Nomor 27 Tahun 2022');
  expect(operators.reduce((sum, { curves }) => sum + curves, 0)).toBeGreaterThan(10);
  expect(text).not.toContain(neighbour.name);
  expect(text).not.toContain(neighbour.number);
  // An ordinary record is one side of a sheet, and says what it does not hold.
  const ordinary = await inMemory((sink) => printPersonRecord(input, neighbour.id, entriesNaming(ceremony, neighbour.id), sink));
  const other = await readPdf(ordinary.pdf);
  expect(other.pages).toHaveLength(1);
  expect(other.text).toContain('badge yang dicabut, penolakan oleh kios, ketidakhadiran, kejanggalan.');
  // Of a signature it says only what is seen on it.
  for (const sealed of [true, false]) {
    const unseen = { ...input, strokesOf: () => (sealed ? null : []) };
    const printed = await inMemory((sink) => printPersonRecord(unseen, person.id, entries, sink));
    const read = await readPdf(printed.pdf);
    expect(read.text).not.toContain('Tanda tangan di atas');
    expect(read.text.includes('Tanda tangan yang tersegel itu digoreskan')).toBe(sealed);
    expect(read.text.includes('tidak tersertifikasi')).toBe(sealed);
  }
  expect(personRecordName(person.id)).toBe(`catatan-${person.id}.pdf`);
  ceremony.close();
});

test('of a kiosk whose clock was wrong it says both times, of two signings which one counts, and which duties are done', async () => {
  const picture = syntheticPicture(2, 0);
  const [person] = picture.people.keys();
  if (person === undefined) throw new Error('nobody');
  const at = utc('2023-11-20T01:05:30.000Z');
  picture.signings.set(person, [
    signingOf(person, 2, { at, correctedAt: utc('2023-11-20T01:02:10.000Z') }),
    signingOf(person, 9, { at, correctedAt: at }),
  ]);
  Object.assign(picture.definition, { duties: ['lencana', 'aplikasi'].map((id) => ({ id, name: `Memakai ${id}` })) });
  picture.duties.set(person, new Set(['lencana']));
  const { pdf } = await inMemory((sink) => printPersonRecord(syntheticInput(picture), person, [], sink));
  const text = (await readPdf(pdf)).text.replaceAll(/\s+:\s+/g, ' : ');
  const [first = '', second = ''] = text
    .slice(text.indexOf('Tanda tangan 1 dari 2 (yang dihitung)'))
    .split('Tanda tangan 2 dari 2 (tidak dihitung)');
  expect(first).toContain('Waktu menurut kios : 20 November 2023 pukul 09.05.30 WITA');
  expect(first).toContain('Waktu terkoreksi : 20 November 2023 pukul 09.02.10 WITA');
  expect(second).not.toContain('Waktu terkoreksi');
  expect(text).toContain('Memakai lencana: sudah.');
  expect(text).toContain('Memakai aplikasi: belum tercatat.');
});

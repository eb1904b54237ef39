import { expect, test } from 'vitest';
import { anomaliesOf } from '../../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../../core/merge/merge.ts';
import { reconciliationOf } from '../../../../core/merge/reconciliation.ts';
import { settleAnomaly } from '../../../../core/merge/settling.ts';
import { inMemory, inGroups } from '../../../../core/report/paper.ts';
import { printReconciliation } from '../../../../core/report/reconciliation-paper/reconciliation-paper.ts';
import { must } from '../../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony } from '../../fixtures/small-ceremony.ts';
import { readPdf } from '../../print/read-pdf.ts';
import { signingOf, stations, syntheticInput, syntheticPicture, utc } from '../synthetic-ceremony.ts';

test('two kiosks, one of them away, one person twice: every figure of the paper is that of the record', async () => {
  const small = smallCeremony({ people: 6 });
  const [one, two, three] = ['Kios Pendopo', 'Kios Kantor', 'Kios Ketiga'].map((name) => handOut(small, name));
  if (!one || !two || !three) throw new Error('no kiosks');
  const tokens = small.badges.map(({ token }) => token);
  await dayAtKiosk(one.path, small.clock, tokens.slice(0, 4));
  await dayAtKiosk(two.path, small.clock, tokens.slice(3, 5));
  must(await mergeFiles(small.ceremony, [one.path, two.path]));
  const [twice] = anomaliesOf(small.ceremony.picture()).filter(({ code }) => code === 'signed-twice');
  if (twice?.station === undefined || twice.seq === undefined || twice.person === undefined) throw new Error('not twice');
  const { code, station, seq, person } = twice;
  must(
    settleAnomaly(small.ceremony, small.organiser, { code, station, seq, person, reason: 'Salah antre, diterangkan petugas.' }),
  );
  const picture = small.ceremony.picture();
  const root = small.ceremony.root();
  const anomalies = anomaliesOf(picture);
  const printedAt = small.clock.now();
  const { pdf } = await inMemory((sink) =>
    printReconciliation({ picture, root, anomalies, strokesOf: () => null, printedAt }, sink),
  );
  const { text, archival } = await readPdf(pdf);
  expect(archival).toMatchObject({ part: '2', conformance: 'B' });
  expect(text).toContain('3 (tiga) kios dibagikan, 2 (dua) kembali, 1 (satu) belum kembali.');
  const { accounts, totals } = reconciliationOf(picture);
  for (const { id, signed, counting, entries } of accounts.filter(({ state }) => state === 'returned')) {
    expect(text).toContain(id);
    expect(text).toContain(`0 – ${signed} ${counting} ${entries}`);
  }
  // Nobody closed, so there is no sum of that; with the organiser's own entries the column adds up to the whole record.
  expect(text).toMatch(new RegExp(`panitia – – – – ${picture.entries - totals.entries} Jumlah 0 – `));
  expect(text).toContain(`Jumlah 0 – ${totals.signed} ${totals.counting} ${picture.entries}`);
  expect(text).toMatch(/belum kembali – – – – –/);
  expect(text).toContain('Kios Ketiga');
  expect(text).toContain('buku catatannya belum kembali');
  expect(text).toContain(inGroups(root).slice(0, 8).join(' '));
  expect(text).toContain(`Seluruhnya ${picture.entries} (`);
  expect(text).toContain('menandatangani lebih dari satu kali');
  expect(text).toContain('Salah antre, diterangkan petugas.');
  small.ceremony.close();
});

test('whatever does not fit together at a kiosk is said of it by name; of one that fits nothing is', async () => {
  const picture = syntheticPicture(4, 0);
  const [person] = picture.people.keys();
  const [hall, office] = [picture.stations.get(stations.hall), picture.stations.get(stations.office)];
  if (person === undefined || hall === undefined || office === undefined) throw new Error('no kiosks');
  picture.signings.set(person, [signingOf(person, 2, { station: stations.hall, at: utc('2023-11-23T02:00:00.000Z') })]);
  Object.assign(hall, { entries: 9, signed: 1, closingCount: 3, gaps: [{ from: 5, to: 7 }], forks: [8], keys: ['1', '2', '3'] });
  Object.assign(office, { entries: 4, signed: 0, closingCount: 0, closedAt: utc('2023-11-20T03:00:00.000Z') });
  const said = async () => {
    const { text } = await readPdf((await inMemory((sink) => printReconciliation(syntheticInput(picture), sink))).pdf);
    return text.slice(text.indexOf('2. Selisih'), text.indexOf('3. Jam'));
  };
  const faults = await said();
  for (const fault of [
    'hitungan awal 0, hitungan akhir menurut petugas 3, dalam catatan 1.',
    'kembali tanpa ditutup petugasnya.',
    'catatan nomor 5–7 tidak ada.',
    'catatan nomor 8 ada dalam lebih dari satu isi.',
    'berkasnya dibuka di 3 laptop.',
    '1 penandatanganan setelah hari terakhir.',
  ]) {
    expect(faults).toContain(`Kios 1 (${stations.hall}): ${fault}`);
  }
  expect(faults).not.toContain('Kios 2');
  picture.stations.delete(stations.hall);
  picture.signings.clear();
  expect(await said()).toContain('Tidak ada. Hitungan setiap kios sama dengan catatannya.');
});

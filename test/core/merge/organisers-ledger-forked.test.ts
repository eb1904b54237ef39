import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { addStation } from '../../../core/ceremony/enrolment.ts';
import { anomaliesOf } from '../../../core/merge/anomalies.ts';
import { mergeFiles } from '../../../core/merge/merge.ts';
import { anomalySheet } from '../../../core/report/spreadsheets/anomaly-sheet.ts';
import { factInWords } from '../../../core/report/words/anomaly-words.ts';
import { ikrar } from '../../cli/commands/fixture-ikrar.ts';
import { must } from '../fixtures/hand-held.ts';
import { dayAtKiosk, handOut, smallCeremony } from '../fixtures/small-ceremony.ts';
import { callsOf, deskOf } from '../fixtures/small-desk.ts';

/** An anomaly may lie in the organiser's own ledger, which is no kiosk and must not be called one by a code that nobody knows. */

test('a kiosk made from a copy of the ceremony file: everywhere the organiser reads of the organiser’s own ledger', async () => {
  const small = smallCeremony({ people: 2 });
  const copy = join(small.folder, 'cadangan.ikrar');
  small.ceremony.close();
  copyFileSync(small.path, copy);
  small.ceremony = must(openCeremony(small.path));
  const { path } = handOut(small, 'satu');
  const elsewhere = must(openCeremony(copy));
  const out = join(small.folder, 'dua.ikrar');
  must(addStation(elsewhere, small.organiser.author, { name: 'dua', venue: 'Aula' }, out, small.random));
  elsewhere.close();
  await dayAtKiosk(path, small.clock, [small.badges[0]?.token ?? '']);
  await dayAtKiosk(out, small.clock, [small.badges[1]?.token ?? '']);
  must(await mergeFiles(small.ceremony, [path, out]));

  const picture = small.ceremony.picture();
  const anomalies = anomaliesOf(picture);
  const [anomaly] = anomalies;
  expect(anomaly).toMatchObject({ code: 'ledger-forked', station: picture.organiser });
  const id = picture.organiser;
  const place = `catatan nomor ${anomaly?.seq}`;
  expect(anomalies.map((one) => factInWords(one, picture))).toContain(
    `Buku catatan panitia (${id}) bercabang: ${place} ada dalam dua isi yang berbeda.`,
  );
  expect(anomalySheet(picture, anomalies).rows[0]).toEqual(expect.arrayContaining(['Buku panitia', id]));

  const { said } = await ikrar(['status', small.path]);
  expect(said).toContain(`Buku panitia (${id}), catatan ${anomaly?.seq}`);
  expect(said).not.toContain(`kios ${id}`);

  // The console says it in the language of its reader, and is told which ledger that is.
  const desk = deskOf(small);
  const stop = new AbortController();
  const overview = await callsOf(desk).console.overview(undefined, { signal: stop.signal });
  expect((await overview.next()).value).toMatchObject({ organiser: id, anomalies: [{ code: 'ledger-forked', station: id }] });
  stop.abort();
  desk.close();
  small.ceremony.close();
});

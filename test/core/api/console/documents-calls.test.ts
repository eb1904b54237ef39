import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingForPapers } from '../../../../core/api/console/documents-missing.ts';
import { templates } from '../../../../core/ceremony/templates.ts';
import { canonicalJson, hashOfBlob } from '../../../../core/ledger/chain.ts';
import { arrange } from '../../../../core/ceremony/arranging.ts';
import type { Desk } from '../../../../core/api/desk.ts';
import { must } from '../../fixtures/hand-held.ts';
import { handOut, passphrase, smallCeremony, type SmallCeremony } from '../../fixtures/small-ceremony.ts';
import { callsOf, deskOf, refusedCode } from '../../fixtures/small-desk.ts';

/** The papers as the console asks for them, over a real file. */
let small: SmallCeremony;
let desk: Desk;
beforeEach(() => {
  small = smallCeremony({ people: 3 });
  desk = deskOf(small);
});
afterEach(() => {
  desk.close();
  small.ceremony.close();
});
const papers = () => callsOf(desk).console.documents;

test('each ceremony has a folder of its own, and a name that leads out of it reads nothing', async () => {
  const { folder, files } = await papers().list();
  expect(folder).toBe(join(small.folder, 'laporan-upacara'));
  expect(files).toEqual([]);
  mkdirSync(join(folder, 'dalam'), { recursive: true });
  writeFileSync(join(folder, 'dalam', 'a.csv'), 'isi');
  symlinkSync(`${small.path}.key`, join(folder, 'kunci.pdf'));
  for (const name of [
    '../upacara.ikrar',
    '../upacara.ikrar.key',
    'dalam/../../upacara.ikrar.key',
    small.path,
    'kunci.pdf',
    'dalam',
    '',
    '.',
    '__proto__',
  ]) {
    expect(await refusedCode(papers().read({ name })), name).toBe('file-not-found');
  }
  const file = await papers().read({ name: 'dalam/a.csv' });
  expect([file.name, await file.text()]).toEqual(['a.csv', 'isi']);
});

test('without the key nothing is printed; a person without a signature has no pact sheet, and nobody has none', async () => {
  const [person] = [...small.ceremony.picture().people.keys()];
  const calls = [papers().preview(), papers().make({}), papers().record({ person: person ?? '' })];
  for (const call of calls) expect(await refusedCode(call)).toBe('organiser-key-locked');
  must(desk.workplace().unlock(passphrase));
  expect(await refusedCode(papers().sheet({ person: person ?? '' }))).toBe('person-has-not-signed');
  expect(await refusedCode(papers().record({ person: 'ZZZZZZZZ' }))).toBe('person-unknown');
  expect(await refusedCode(papers().make({ only: ['tidak-ada'] }))).toBe('document-unknown');
  expect(await refusedCode(papers().make({ unit: 'Dinas Tidak Ada' }))).toBe('unit-unknown');
  expect(existsSync(join(small.folder, 'laporan-upacara'))).toBe(false);
});

test('what the papers lack is counted, and goes when it is there', async () => {
  handOut(small, 'Kios 1');
  const codes = async () => (await papers().missing()).map(({ code, count }) => `${code} ${count}`);
  expect(await codes()).toEqual([
    'no-number 1',
    'no-leader 1',
    'no-witnesses 1',
    'no-reading 1',
    'nobody-signed 1',
    'stations-away 1',
  ]);
  const { leader } = small.ceremony.picture().definition;
  const identity = { label: 'none', number: '' } as const;
  const witness = { name: 'Saksi Contoh', position: 'Ketua', rank: '', identity };
  must(
    arrange(small.ceremony, small.organiser, {
      number: '800/1/2026',
      leader: { ...leader, name: 'Pemimpin Contoh' },
      witnesses: [witness],
    }),
  );
  expect(await codes()).toEqual(['no-reading 1', 'nobody-signed 1', 'stations-away 1']);
  // Papers over a text that came with the program are the first thing to know.
  const picture = small.ceremony.picture();
  const { oath, pact } = templates['netralitas-asn'];
  const [oathHash, pactHash] = [oath, pact].map((text) => hashOfBlob(Buffer.from(canonicalJson(text))));
  const sample = {
    ...picture,
    oath: { ...picture.oath, hash: oathHash ?? picture.oath.hash },
    pact: { ...picture.pact, hash: pactHash ?? picture.pact.hash },
  };
  expect(missingForPapers(sample, []).slice(0, 2)).toEqual([
    { code: 'sample-oath', count: 1 },
    { code: 'sample-pact', count: 1 },
  ]);
});

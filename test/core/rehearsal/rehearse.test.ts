import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { verifyLedgerFile } from '../../../core/ledger/verify/verify-ledger-file.ts';
import { rehearse, type RehearsalOrder } from '../../../core/rehearsal/rehearse.ts';
import { phases } from '../../../core/rehearsal/stopwatch.ts';
import { FalsifiedFile } from '../fixtures/falsified-file.ts';
import { codeOf, contentsOf, HandClock, must, seededRandom, temporaryFolder } from '../fixtures/hand-held.ts';
import { startOfDay } from '../fixtures/small-ceremony.ts';

function order(out: string, changes: Partial<RehearsalOrder> = {}): RehearsalOrder {
  const world = { clock: new HandClock(startOfDay), random: seededRandom('gladi'), program: 'uji' };
  return { out, people: 20, stations: 3, seed: 'gladi', progress: () => undefined, ...world, ...changes };
}

test('twenty people at three stations: all have signed, nothing is odd, and everything lies there to try', async () => {
  const out = join(temporaryFolder(), 'gladi');
  const told = new Set<string>();
  const done = must(await rehearse(order(out, { progress: (doing) => told.add(doing) })));
  expect(done).toMatchObject({ people: 20, signed: 20, anomalies: [] });
  expect([...told]).toEqual([...phases]);
  expect(Object.keys(done.seconds).toSorted()).toEqual([...phases].toSorted());

  expect(readdirSync(out)).toEqual(
    expect.arrayContaining([
      'badge.pdf',
      'ceremony.ikrar',
      'ceremony.ikrar.key',
      'prepared.ikrar',
      'prepared.ikrar.key',
      'report',
      'stations',
    ]),
  );
  expect(readdirSync(join(out, 'stations'))).toEqual(['kios-01.ikrar', 'kios-02.ikrar', 'kios-03.ikrar']);
  expect(statSync(join(out, 'report', 'berita-acara.pdf')).size).toBeGreaterThan(10_000);
  const leftovers = readdirSync(out, { recursive: true }).filter((name) => /-wal$|-shm$|-journal$|\.part$/.test(String(name)));
  expect(leftovers).toEqual([]);

  const before = must(openCeremony(join(out, 'prepared.ikrar')));
  expect(before.picture().signings.size).toBe(0);
  before.close();
  const after = must(openCeremony(join(out, 'ceremony.ikrar')));
  const verified = verifyLedgerFile(after.file.database);
  expect({ problems: verified.problems, root: verified.root, signed: verified.signed }).toEqual({
    problems: [],
    root: done.root,
    signed: 20,
  });
  expect(after.picture().entries).toBe(done.entries);
  expect(after.picture().readings.map(({ what }) => what)).toContain('ended');
  after.close();
});

test('a rehearsal whose record does not verify says so, and leaves nothing behind', async () => {
  const out = join(temporaryFolder(), 'gladi');
  const falsify = () => {
    const kiosk = new FalsifiedFile(join(out, 'stations', 'kios-01.ikrar'));
    const [station, key] = [kiosk.station(), kiosk.stationKey()];
    kiosk.close();
    const merged = new FalsifiedFile(join(out, 'ceremony.ikrar'));
    merged.writeNext(station, { body: '{"signed":"three"}' }, key);
    merged.close();
  };
  const progress: RehearsalOrder['progress'] = (doing) => void (doing === 'verify' && falsify());
  expect(codeOf(await rehearse(order(out, { people: 2, stations: 1, progress })))).toBe('record-not-intact');
  expect(existsSync(out)).toBe(false);
});

test('a folder with anything in it is refused and left as it is', async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, 'foto-upacara.jpg'), 'x');
  expect(codeOf(await rehearse(order(out)))).toBe('folder-not-empty');
  expect(Object.keys(contentsOf(out))).toEqual(['foto-upacara.jpg']);
});

test('a file in the place of the folder is refused', async () => {
  const out = join(temporaryFolder(), 'gladi');
  writeFileSync(out, 'x');
  expect(codeOf(await rehearse(order(out)))).toBe('file-exists');
});

test('a folder that is there and empty is used', async () => {
  const out = temporaryFolder();
  expect(must(await rehearse(order(out, { people: 2, stations: 1 }))).signed).toBe(2);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCeremony } from '../../../core/ceremony/ceremony.ts';
import { isOperatorPin } from '../../../core/ceremony/enrolment.ts';
import { unlockOrganiser } from '../../../core/ceremony/organiser.ts';
import { rehearsalPassphrase } from '../../../core/rehearsal/rehearsal-ceremony.ts';
import { openSample, sampleOperatorPin, samplePeople } from '../../../core/rehearsal/sample.ts';
import { contentsOf, HandClock, must, seededRandom, temporaryFolder } from '../fixtures/hand-held.ts';
import { startOfDay } from '../fixtures/small-ceremony.ts';

test('the first start makes a sample of 24 people with their badges; every later one finds it as it was left', async () => {
  const home = temporaryFolder();
  const world = { clock: new HandClock(startOfDay), random: seededRandom('contoh') };
  const path = must(await openSample(home, world));
  expect(Object.keys(contentsOf(home))).toEqual(['contoh']);
  expect(readFileSync(join(home, 'contoh', 'badge.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');

  const ceremony = must(openCeremony(path));
  const { people, stations, organiser } = ceremony.picture();
  expect(people.size).toBe(samplePeople);
  expect(samplePeople).toBe(24);
  must(unlockOrganiser(ceremony, rehearsalPassphrase, world.clock));
  const here = [...stations.values()].find(({ id }) => id !== organiser);
  expect(isOperatorPin(sampleOperatorPin, here?.added?.operatorPin ?? '')).toBe(true);
  ceremony.close();

  const left = contentsOf(join(home, 'contoh'));
  expect(must(await openSample(home, world))).toBe(path);
  expect(contentsOf(join(home, 'contoh'))).toEqual(left);
});

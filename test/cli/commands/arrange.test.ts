import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { passphrase, smallCeremony, type SmallCeremony } from '../../core/fixtures/small-ceremony.ts';
import { done, ikrar, refused } from './fixture-ikrar.ts';

/** How the ceremony is held, said and read from the command line. */
let small: SmallCeremony;
const place = (name: string) => join(small.folder, name);
const here = { passphrase };

beforeAll(() => {
  small = smallCeremony({ people: 6 });
  small.ceremony.close();
});

test('what --show writes can be changed and given back', async () => {
  const shown = await done(['arrange', small.path, '--show']);
  expect(shown['missing']).toContain('leader-unnamed');
  const definition = shown['definition'] as Record<string, unknown>;
  const duties = [{ id: 'logo', name: 'Memakai logo' }];
  writeFileSync(place('tata.json'), JSON.stringify({ ...shown, definition: { ...definition, number: '800/9', duties } }));
  expect(await done(['arrange', small.path, place('tata.json')], here)).toEqual({ ok: true, changed: true });
  expect((await done(['arrange', small.path, '--show']))['definition']).toMatchObject({ number: '800/9', duties });

  const unit = small.badges[0]?.unit ?? '';
  const { recorded } = await done(['duty', 'record', small.path, 'logo', '--unit', unit], here);
  expect(recorded).toBe(small.badges.filter((badge) => badge.unit === unit).length);
});

test('a plain text is adopted with suggested phrases, and a text without points is refused with what it lacks', async () => {
  writeFileSync(place('pakta.txt'), 'Pakta Resmi\nSaya berjanji:\n1. Menjaga netralitas setiap hari\n\nDemikian.\n');
  const adopted = await done(['text', 'adopt', small.path, 'pact', place('pakta.txt')], here);
  expect(adopted).toMatchObject({ changed: true, underOlder: 0, stations: 0 });
  writeFileSync(place('pakta.txt'), 'Pakta Resmi\nSaya berjanji.\n');
  const { error } = await refused(['text', 'adopt', small.path, 'pact', place('pakta.txt')], here);
  expect(error.code).toBe('text-unreadable');
  expect(error.message).toContain('Awali setiap butir dengan angkanya');
});

test('neither a definition nor --show is wrong usage', async () => {
  expect((await ikrar(['arrange', small.path], here)).exitCode).toBe(2);
});

test('the guide names these commands', () => {
  const guide = readFileSync('docs/command-line.md', 'utf8');
  for (const command of ['arrange FILE', 'text adopt FILE', 'duty record FILE']) expect(guide).toContain(command);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeInPlace } from '../../../core/ledger/write-in-place.ts';
import { temporaryFolder } from '../fixtures/hand-held.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'kunci');
  writeFileSync(path, 'lama');
});

const whatIsThere = () => [readdirSync(folder), readFileSync(path, 'utf8')];

test('a draft that stands its check takes the place of the earlier file', () => {
  const seen: string[] = [];
  const check = (draft: string) => seen.push(readFileSync(draft, 'utf8'), readFileSync(path, 'utf8')) > 0;
  expect(writeInPlace(path, 'baru', check)).toBe(true);
  expect(seen).toEqual(['baru', 'lama']);
  expect(whatIsThere()).toEqual([['kunci'], 'baru']);
});

test('a draft that does not, or whose check falls over, leaves the earlier file and nothing beside it', () => {
  expect(writeInPlace(path, 'baru', () => false)).toBe(false);
  const fall = () => {
    throw new Error('jatuh');
  };
  expect(() => writeInPlace(path, 'baru', fall)).toThrow('jatuh');
  expect(whatIsThere()).toEqual([['kunci'], 'lama']);
});

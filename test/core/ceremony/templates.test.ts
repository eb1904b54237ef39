import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../core/ceremony/template-definition.ts';
import { checkBody } from '../../../core/ledger/check-body.ts';
import { must } from '../fixtures/hand-held.ts';
import { isTemplateId, templateIds, templates } from '../../../core/ceremony/templates.ts';

const numeral = /^(?:Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Sembilan|Sepuluh),$/;
const wordsOf = (phrase: string) => phrase.split(' ').length;

test('every file of the folder is a template, under its own name', () => {
  const files = readdirSync(new URL('../../../resources/templates/', import.meta.url));
  expect(files.toSorted()).toEqual(templateIds.map((id) => `${id}.json`).toSorted());
  for (const id of templateIds) expect(templates[id].id).toBe(id);
});

test('the five ways of holding the ceremony are told apart', () => {
  expect(templateIds.map((id) => [id, templates[id].signers, templates[id].readingMode])).toEqual([
    ['netralitas-asn', 'all', 'repeat'],
    ['netralitas-perwakilan', 'representatives', 'unison'],
    ['netralitas-hibrida', 'all', 'repeat'],
    ['netralitas-briefing', 'cascade', 'repeat'],
    ['netralitas-apel', 'all', 'unison'],
  ]);
});

test('where everybody signs in their own office, two more duties are asked; where the hall speaks for all, the oath is the pact', () => {
  expect(templates['netralitas-asn'].duties.map(({ id }) => id)).toEqual(['logo', 'aplikasi']);
  expect(templates['netralitas-asn'].venueKind).toBe('office');
  const { oath, pact } = templates['netralitas-hibrida'];
  expect(pact.points.map((point) => point.toLowerCase())).toEqual(oath.points.map(([, ...said]) => said.join(' ').toLowerCase()));
});

test.each(['netralitas', '', '__proto__', 'toString'])('%j is no template', (text) => {
  expect(isTemplateId(text)).toBe(false);
});

describe.each(templateIds)('%s', (id) => {
  const { oath, pact, note, legalBasis, leader } = templates[id];

  test('a hall can repeat every phrase in one breath', () => {
    const spoken = [...oath.opening, ...oath.points.flatMap((point) => point.slice(1)), ...oath.closing];
    expect(spoken.filter((phrase) => wordsOf(phrase) < 4 || wordsOf(phrase) > 9)).toEqual([]);
  });

  test('each of the four points begins with its numeral, alone in its phrase, and ends its sentence', () => {
    expect(oath.points.map((point) => point[0])).toEqual(['Satu,', 'Dua,', 'Tiga,', 'Empat,']);
    for (const point of oath.points) {
      expect(point.length).toBeGreaterThanOrEqual(3);
      expect(point.filter((phrase) => numeral.test(phrase))).toHaveLength(1);
      expect(point.at(-1)).toMatch(/\.$/);
    }
  });

  test('the points speak of neutrality, pressure, social media and money, in the oath and in the pact', () => {
    const subjects = [
      /netral|condong|melayani/,
      /tidak (?:menekan|mengancam|menggertak|memaksa)|ancaman|dipaksa/,
      /media sosial|digital|membagikan|[Aa]kun/,
      /uang|hadiah|pemberian/,
    ];
    expect(pact.points).toHaveLength(4);
    subjects.forEach((subject, index) => {
      expect(oath.points[index]?.join(' ')).toMatch(subject);
      expect(pact.points[index]).toMatch(subject);
    });
  });

  test('the organiser learns that the official text replaces it, and finds a basis and a leader to begin with', () => {
    expect(note.id).toMatch(/Gantilah dengan naskah resmi/);
    expect(note.en).toMatch(/Replace it with your institution's official text/);
    expect(legalBasis.length).toBeGreaterThan(0);
    expect(leader.position).not.toBe('');
  });

  test('fills what is typical: a place of its kind, who witnesses and signs, duties; names stay open', () => {
    const essentials = { title: 'T', date: '2026-11-30', timezone: 'Asia/Jakarta', venue: 'Aula', template: id } as const;
    const { arrangement, definition } = must(fillTemplate(essentials));
    expect(must(checkBody('ceremony-arranged', arrangement))).toEqual(arrangement);
    expect(arrangement).toMatchObject(definition);
    expect(arrangement.venues).toEqual([{ name: 'Aula', kind: templates[id].venueKind }]);
    const people = [...arrangement.witnesses, ...arrangement.officials];
    expect(people.length).toBeGreaterThan(1);
    expect(people.filter(({ name, position }) => name !== '' || position === '')).toEqual([]);
    expect(templates[id].reminders.length).toBeGreaterThan(0);
  });

  test('nobody’s name, place or institution is written into it', () => {
    expect(JSON.stringify(templates[id])).not.toMatch(/Gianyar|Sleman|Buleleng|Purbalingga|Bandung|KASN|BKPSDM|Bawaslu|20 ?24/);
  });
});

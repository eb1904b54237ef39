import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseNumber, readEmployeeNumber } from '../../../core/roster/employee-number.ts';

const nip = '198503152010012003';

describe('a typed or pasted number becomes its digits', () => {
  test.each([
    ['groups', '19850315 201001 2 003'],
    ['dots', '19850315.201001.2.003'],
    ['hyphens, slashes and underscores', '19850315-201001/2_003'],
    ['a label', 'NIP. 198503152010012003'],
    ['a label with a colon', 'nip : 198503152010012003'],
    ['a label for both kinds', 'NIP / NI PPPK: 198503152010012003'],
    ['no second number', '198503152010012003 / -'],
    ['a PPPK label', 'NI PPPK 198503152010012003'],
    ['a leading apostrophe', "'198503152010012003"],
    ['a trailing apostrophe', "198503152010012003'"],
    ['a curly apostrophe after a label', 'NIP ’198503152010012003’'],
    ['full-width digits', '１９８５０３１５２０１００１２００３'],
    ['no-break spaces', '19850315\u00a0201001\u202f2\u00a0003'],
    ['zero-width characters', '\ufeff1985\u200b0315201001\u20602003\u200e'],
    ['blanks around', '  198503152010012003\t'],
  ])('%s', (_, text) => {
    expect(normaliseNumber(text)).toEqual({ ok: true, value: nip });
  });

  test.each(['', '   ', '-', '–', "'", '.', 'NIP. -'])('%j says that there is none', (text) => {
    expect(normaliseNumber(text)).toEqual({ ok: true, value: '' });
  });

  test.each([
    '1,98503E+17',
    '1.98503E+17',
    '1.98503152010012e17',
    '1E17',
    "'1,98503E+17",
    '########',
    '80010123.0',
    '80010123.5',
    '3171234503850123.0',
    '0.1',
    '0.12345',
    'NRP 80010123.00',
  ])('%s is what a spreadsheet leaves', (text) => {
    expect(normaliseNumber(text)).toEqual({ ok: false, error: 'id-damaged-by-spreadsheet' });
  });

  test.each([
    ['the letter O', '19850315201O012003'],
    ['the letter l', 'l98503152010012003'],
    ['Arabic digits, which look right to nobody here', '١٩٨٥٠٣١٥٢٠١٠٠١٢٠٠٣'],
    ['a formula', '=1+1'],
    ['a right-to-left override', '\u202e198503152010012003'],
    ['a NUL', '19850315\u00002010012003'],
    ['two numbers', '198503152010012003, 198503152010012004'],
    ['two numbers with a slash between', '12345 / 67890'],
    ['two numbers with a slash close to the first', '130567890/ 198503152010012003'],
    ['__proto__', '__proto__'],
    ['a negative number', '-80010123'],
    ['a superscript', '19850315201001200³'],
    ['a digit in a circle', '19850315201001200③'],
    ['half a digit', '8001012½'],
  ])('%s is never repaired', (_, text) => {
    expect(normaliseNumber(text)).toEqual({ ok: false, error: 'id-not-digits' });
  });
});

describe('an NIP or NI PPPK', () => {
  test('tells birth, start, sex and class', () => {
    expect(readEmployeeNumber(nip, 'nip')).toEqual({
      ok: true,
      value: {
        number: nip,
        kind: 'nip',
        facts: { born: { year: 1985, month: 3, day: 15 }, startYear: 2010, startMonth: 1, sex: 'female', class: 'pns' },
        warnings: [],
      },
    });
    expect(readEmployeeNumber('199907222024211001', 'nip')).toMatchObject({
      value: { kind: 'nip', facts: { startYear: 2024, startMonth: null, sex: 'male', class: 'pppk' } },
    });
  });

  test.each([
    ['198502302010012003', 'id-date', 'the thirtieth of February'],
    ['198502292010012003', 'id-date', 'a leap day in a common year'],
    ['198513152010012003', 'id-date', 'a thirteenth month'],
    ['193903152010012003', 'id-date', 'a birth before anybody in service'],
    ['198503151959012003', 'id-date', 'a start before the numbers existed'],
    ['198503152010132003', 'id-months', 'digits 13 and 14 read 13'],
    ['198503152010202003', 'id-months', 'digits 13 and 14 read 20'],
    ['198503152010302003', 'id-months', 'digits 13 and 14 read 30'],
    ['198503152010002003', 'id-months', 'digits 13 and 14 read 00'],
    ['198503152010013003', 'id-sex', 'a third sex digit'],
    ['198503152010010003', 'id-sex', 'a zero sex digit'],
    ['198503152010012000', 'id-damaged-by-spreadsheet', 'serial 000'],
    ['1985031520100120031', 'id-length', '19 digits'],
    ['1985031520100120', 'id-length', '16 digits: the column says NIP, so this is no NIK'],
    ['0', 'id-length', 'a single zero'],
  ])('%s is refused: %s (%s)', (text, code) => {
    expect(readEmployeeNumber(text, 'nip')).toEqual({ ok: false, error: code });
  });

  test.each([
    ['19850315201001203', 'id-17-digits'],
    ['130567890', 'id-9-digits'],
    ['-', 'id-missing'],
  ])('%s is accepted as another kind of number, with %s', (text, warning) => {
    expect(readEmployeeNumber(text, 'nip')).toMatchObject({ value: { kind: 'other', facts: null, warnings: [warning] } });
  });
});

describe('the kind of a number comes from its column', () => {
  const nik = '5104015503850001';

  test('a NIK', () => {
    expect(readEmployeeNumber(nik, 'nik')).toMatchObject({ value: { number: nik, kind: 'nik', warnings: [] } });
    expect(readEmployeeNumber(nik, 'nip-or-nik')).toMatchObject({ value: { kind: 'nik' } });
    expect(readEmployeeNumber(nip, 'nip-or-nik')).toMatchObject({ value: { kind: 'nip' } });
    expect(readEmployeeNumber(nik, 'other')).toMatchObject({ value: { kind: 'other', warnings: [] } });
  });

  test('a NIK that does not fit is noted, never refused', () => {
    expect(readEmployeeNumber('5104017303850001', 'nik')).toMatchObject({ value: { kind: 'nik', warnings: ['nik-birth-date'] } });
    expect(readEmployeeNumber('510401', 'nik')).toMatchObject({ value: { kind: 'other', warnings: ['nik-length'] } });
  });

  test('no column takes a number without end', () => {
    expect(readEmployeeNumber('1'.repeat(10_000), 'nik')).toEqual({ ok: false, error: 'id-length' });
    expect(readEmployeeNumber('1'.repeat(10_000), 'other')).toEqual({ ok: false, error: 'id-length' });
  });
});

// The rule as the personnel agency words it, kept apart from the code that reads part by part.
const rule =
  /^((?:19[4-9]|20[0-2])\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])((?:19[6-9]|20\d)\d)(0[1-9]|1[0-2]|2[1-9])([12])(?!000)(\d{3})$/;
const two = (low: number, high: number) => fc.integer({ min: low, max: high }).map((value) => String(value).padStart(2, '0'));

function isDayOfCalendar(digits: string): boolean {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

describe('laws', () => {
  /** Close to valid, so that every part is wrong now and then. */
  const nearly = fc
    .tuple(
      fc.constantFrom('1939', '1940', '1985', '2029', '2030'),
      two(0, 13),
      two(0, 32),
      fc.constantFrom('1959', '1960', '2010', '2099', '2100'),
      two(0, 31),
      fc.constantFrom('0', '1', '2', '3'),
      fc.constantFrom('000', '001', '999'),
    )
    .map((parts) => parts.join(''));

  test('18 digits are accepted exactly when they fit the rule and the calendar', () => {
    fc.assert(
      fc.property(nearly, (digits) => {
        expect(readEmployeeNumber(digits, 'nip').ok).toBe(rule.test(digits) && isDayOfCalendar(digits));
      }),
      { numRuns: 2000 },
    );
  });

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 .-/'NIPnip:\u00a0\u200b_e+,".split('')) }), (text) => {
        const once = normaliseNumber(text);
        expect(once.ok ? normaliseNumber(once.value) : once).toEqual(once);
      }),
    );
  });

  test('separators anywhere between the digits change nothing', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '.', '-', '_', '/', '\u00a0', '\u200b'), {
      minLength: 18,
      maxLength: 18,
    });
    fc.assert(
      fc.property(separators, (between) => {
        const text = between.map((separator, index) => separator + nip.charAt(index)).join('');
        // A sign before the first digit and a decimal point are no separators.
        fc.pre(!/^\s*-|^\D*\d+\.\d{1,2}\D*$/.test(text.replaceAll('\u200b', '')));
        expect(normaliseNumber(text)).toEqual({
          ok: true,
          value: nip,
        });
      }),
    );
  });

  test('no text makes it throw, and whatever is accepted is digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readEmployeeNumber(text, 'other');
        expect(!read.ok || /^\d{0,32}$/.test(read.value.number)).toBe(true);
      }),
    );
  });
});

test.each([
  ['blanks behind a digit', `1${' '.repeat(60_000)}1`],
  ['quotation marks', `1${"'".repeat(60_000)}1`],
  ['a label that does not end', `NIP${' '.repeat(60_000)}x`],
])('%s without end are refused at once', (_, text) => {
  const begin = performance.now();
  expect(normaliseNumber(text)).toEqual({ ok: false, error: 'id-not-digits' });
  expect(performance.now() - begin).toBeLessThan(500);
});

test('a cell that holds a fraction as a number is damaged, however many digits stand behind the point', () => {
  expect(readEmployeeNumber('80010123.125', 'other', true)).toEqual({ ok: false, error: 'id-damaged-by-spreadsheet' });
  expect(readEmployeeNumber('80010123.125', 'other')).toMatchObject({ ok: true });
});

test('blanks without end are no number, also behind one', () => {
  expect(normaliseNumber(' '.repeat(60_000))).toEqual({ ok: true, value: '' });
  expect(normaliseNumber(`80010123${' '.repeat(60_000)}`)).toEqual({ ok: true, value: '80010123' });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, readBody, textField } from '../../../../core/ledger/verify/canonical-json.ts';

const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
const read = (text: string) => readBody(Buffer.from(text));

describe('numbers are written as ECMAScript writes them (RFC 8785, 3.2.2.3)', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.0', '0'],
    ['1E2', '100'],
    ['-1.50', '-1.5'],
    ['1e20', '100000000000000000000'],
    ['1e21', '1e+21'],
    ['999999999999999999999', '1e+21'],
    ['0.000001', '0.000001'],
    ['0.0000001', '1e-7'],
    ['0.00000123', '0.00000123'],
    ['0.000000123', '1.23e-7'],
    ['9007199254740993', '9007199254740992'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['5e-324', '5e-324'],
    ['2e-324', '0'],
    ['1.7976931348623157e308', '1.7976931348623157e+308'],
  ])('%s becomes %s', (written, canonical) => {
    expect(read(`{"n":${written}}`)).toMatchObject({ form: `{"n":${canonical}}`, canonical: written === canonical });
  });

  test.each(['1e309', '-1e400'])('%s has no form', (written) => {
    expect(read(`{"n":${written}}`)).toBeNull();
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s has no form', (number) => {
    expect(canonicalJson(number)).toBeNull();
  });
});

describe('strings are escaped only where they must be (3.2.2.2)', () => {
  test.each([
    ['\b\t\n\f\r', String.raw`"\b\t\n\f\r"`],
    ['\u0000\u000b\u001f', String.raw`"\u0000\u000b\u001f"`],
    ['"\\/', String.raw`"\"\\/"`],
    ['\u007f\u0080\u2028\u2029', '"\u007f\u0080\u2028\u2029"'],
    ['ṛ ꦲ €', '"ṛ ꦲ €"'],
    ['😀', '"😀"'],
    ['e\u0301', '"e\u0301"'],
    ['<script>', '"<script>"'],
  ])('%j', (text, canonical) => {
    expect(canonicalJson(text)).toBe(canonical);
    expect(read(`{"s":${canonical}}`)?.canonical).toBe(true);
  });

  test.each([
    String.raw`"\u0008"`,
    String.raw`"\u0009"`,
    String.raw`"\u001F"`,
    String.raw`"\u0041"`,
    String.raw`"\ud83d\ude00"`,
    String.raw`"\/"`,
  ])('the spelling %s is another than the canonical one', (spelling) => {
    expect(read(`{"s":${spelling}}`)).toMatchObject({ canonical: false });
  });

  test.each(['\ud800', 'a\udfff', '\ude00\ud83d'])('half of a pair has no form: %j', (text) => {
    expect(canonicalJson(text)).toBeNull();
    expect(canonicalJson({ [text]: 1 })).toBeNull();
  });
});

describe('names are sorted by UTF-16 code units (3.2.3)', () => {
  test('so an emoji, whose first unit is D83D, stands before a letter at FB33', () => {
    const object = { '\u{1f600}': 6, '\ufb33': 7, '\r': 1, '1': 2, '€': 5, ö: 4, '\u0080': 3 };
    expect(canonicalJson(object)).toBe(String.raw`{"\r":1,"1":2,"` + '\u0080":3,"ö":4,"€":5,"😀":6,"\ufb33":7}');
  });

  test('and numbers are names like others: 10 before 9', () => {
    expect(canonicalJson({ 9: true, 10: false, '': null, A: [], a: {} })).toBe('{"":null,"10":false,"9":true,"A":[],"a":{}}');
  });

  test('at every depth, while lists keep their order', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3, 1], a: { z: 1, y: 1 } })).toBe('{"a":{"y":1,"z":1},"b":[{"c":2,"d":1},3,1]}');
  });

  test('a short name before a longer one that begins with it', () => {
    expect(canonicalJson({ aa: 1, a: 2, 'a\u0000': 3 })).toBe(String.raw`{"a":2,"a\u0000":3,"aa":1}`);
  });
});

test('what a JSON text says does not change by making it canonical, and canonical twice is canonical once', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (object) => {
      const body = read(JSON.stringify(object));
      if (body === null) throw new Error('valid JSON must be readable');
      expect(JSON.parse(body.form)).toEqual(JSON.parse(JSON.stringify(object)));
      expect(read(body.form)).toEqual({ ...body, canonical: true });
    }),
  );
});

test('the order in which names were put in does not matter', () => {
  const names = fc.uniqueArray(
    fc.string({ unit: 'binary' }).filter((name) => name.isWellFormed()),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(names, (list) => {
      const forwards = Object.fromEntries(list.map((name) => [name, name]));
      const backwards = Object.fromEntries(list.toReversed().map((name) => [name, name]));
      expect(canonicalJson(forwards)).toBe(canonicalJson(backwards));
    }),
  );
});

test('deep nesting is refused, not followed until the stack ends', () => {
  expect(read(nested(50))?.canonical).toBe(true);
  expect(read(nested(500))).toBeNull();
  expect(read(nested(1_000_000))).toBeNull();
});

test('a field is a text that stands in the object, not one that is inherited', () => {
  const object = JSON.parse('{"__proto__":{"inherited":"x"},"text":"t","number":1}') as Record<string, unknown>;
  expect(['text', 'number', 'inherited', 'toString'].map((name) => textField(object, name))).toEqual(['t', null, null, null]);
  expect(textField(null, 'text')).toBeNull();
});

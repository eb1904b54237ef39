import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { kindsPage } from '../../../core/ledger/kinds-page.ts';
import { kinds } from '../../../core/ledger/kinds.ts';

const written = readFileSync(resolve(import.meta.dirname, '../../../docs/entry-kinds.md'), 'utf8');

test('the page of entry kinds says what the registry says (stale: npm run -s entry-kinds)', () => {
  expect(written).toBe(kindsPage());
});

test('every kind and every field stands on it, with one sentence each', () => {
  for (const [kind, { doc, body }] of Object.entries(kinds)) {
    const section = written.split(`## \`${kind}\`\n`)[1]?.split('\n## ')[0] ?? '';
    expect(section).toContain(doc);
    expect(doc).toMatch(/^[A-Z].*\.$/);
    for (const field of Object.keys(body.shape)) expect(section).toContain(`| \`${field}\``);
  }
});

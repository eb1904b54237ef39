import { expect, test } from 'vitest';
import { strengthOf } from '../../../../renderer/console/arrangement/passphrase-strength.ts';

test.each([
  ['kuda', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['P4$$w0rd!', 'weak'],
  ['kuda hijau', 'weak'],
  ['kuda hijau tua', 'fair'],
  ['empat kuda hijau menari', 'strong'],
  ['empat-kuda-hijau-menari', 'strong'],
])('"%s" is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

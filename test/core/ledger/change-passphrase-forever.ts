import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { CeremonyId } from '../../../core/ledger/ids.ts';
import { changePassphrase } from '../../../core/ledger/key-file.ts';

/** Changes a passphrase to and fro until somebody kills this program: `node change-passphrase-forever.ts FILE CEREMONY`. */
const [path = '', ceremony = ''] = process.argv.slice(2);
const cost = { N: 1024, r: 8, p: 1 };
const change = (from: string, to: string) => changePassphrase(path, ceremony as CeremonyId, { from, to }, randomBytes, cost).ok;

// Whichever it was when the one before was killed.
change('kuda', 'gajah');
let [present, next] = ['gajah', 'kuda'];
for (;;) {
  if (!change(present, next)) throw new Error('the key file stopped opening');
  [present, next] = [next, present];
  // At once, so that whoever kills this program knows how far it was.
  writeSync(1, '.');
}

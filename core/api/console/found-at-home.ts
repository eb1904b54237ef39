import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Essentials } from '../../ceremony/template-definition.ts';
import type { Result } from '../../result.ts';
import { guarded } from '../../ledger/file.ts';
import { ok } from '../../result.ts';
import { newCeremony, type Preparing } from '../commands/preparing.ts';
import type { Refusal } from '../words.ts';

/** Founds a ceremony in a folder of its own, so that its documents never lie among those of another. */
export function foundAtHome(
  home: string,
  { passphrase, ...essentials }: Essentials & { passphrase: string },
  world: Preparing,
): Result<{ path: string; operatorPin: string }, Refusal> {
  const name = folderName(home, essentials);
  const folder = join(home, name);
  const made = guarded<null, never>(name, () => {
    mkdirSync(folder, { recursive: true });
    return ok(null);
  });
  if (!made.ok) return made;
  const path = join(folder, `${name}.ikrar`);
  const founded = newCeremony(path, essentials, passphrase, world);
  if (founded.ok) return ok({ path, operatorPin: founded.value.operatorPin });
  rmdirSync(folder);
  return founded;
}

/** `ikrar-netralitas-asn-2026-11-30`, and a number behind it where that is taken. */
function folderName(home: string, { title, date }: Pick<Essentials, 'title' | 'date'>): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const base = `${plain === '' ? 'upacara' : plain}-${date}`;
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? base : `${base}-${copy}`;
    if (!existsSync(join(home, name))) return name;
  }
}

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindsPage } from '../core/ledger/kinds-page.ts';

/** Writes `docs/entry-kinds.md` from the registry of entry kinds. */
writeFileSync(resolve(import.meta.dirname, '../docs/entry-kinds.md'), kindsPage());

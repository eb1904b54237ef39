import { foundCeremony, type Founded, type Founding } from '../ceremony/founding.ts';
import { fillTemplate } from '../ceremony/template-definition.ts';
import type { Clock, Random } from '../clock.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { mostBadgeDays } from '../ledger/kinds.ts';
import type { Result } from '../result.ts';

/** Everybody may know it: nothing that is rehearsed is a secret. */
export const rehearsalPassphrase = 'gladi';

/** Founds a ceremony of a regency that does not exist, on the present day. */
export function foundRehearsal(
  path: string,
  { clock, random, ...chosen }: { clock: Clock; random: Random } & Pick<Partial<Founding>, 'operatorPin'>,
): Result<Founded, FileRefusal | ValueRefusal> {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(clock.now());
  const filled = fillTemplate({
    title: 'Ikrar Netralitas ASN Kabupaten Contoh',
    date,
    timezone: 'Asia/Jakarta',
    venue: 'Pendopo Kabupaten Contoh',
    // Whoever finds the sample again next year still wants to play with it.
    badgeDays: mostBadgeDays,
  });
  if (!filled.ok) throw new Error('the default template is missing');
  const { definition, oath, pact } = filled.value;
  return foundCeremony({
    path,
    definition: {
      ...definition,
      institution: 'Pemerintah Kabupaten Contoh',
      leader: { name: 'Ir. Bambang Wicaksono, M.Si.', position: definition.leader.position },
    },
    oath,
    pact,
    passphrase: rehearsalPassphrase,
    clock,
    random,
    ...chosen,
  });
}

import { openCeremony, type Ceremony, type CeremonyRefusal } from '../ceremony/ceremony.ts';
import { unlockOrganiser, type Organiser } from '../ceremony/organiser.ts';
import type { Clock } from '../clock.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { KeyRefusal } from '../ledger/key-file.ts';
import type { Result } from '../result.ts';

/** Opens a ceremony, works on it, and closes it whatever happens; work that goes on later is waited for. */
export function withCeremony<Value, Refusal>(
  path: string,
  work: (ceremony: Ceremony) => Result<Value, Refusal>,
): Result<Value, Refusal | CeremonyRefusal> {
  const opened = openCeremony(path);
  if (!opened.ok) return opened;
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** The same for work that takes its time. */
export async function whileCeremonyOpen<Value, Refusal>(
  path: string,
  work: (ceremony: Ceremony) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | CeremonyRefusal>> {
  const opened = openCeremony(path);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

export type OrganiserRefusal = CeremonyRefusal | KeyRefusal | FileRefusal;

/** With the organiser's key as well. */
export function withOrganiser<Value, Refusal>(
  path: string,
  passphrase: string | null,
  clock: Clock,
  work: (ceremony: Ceremony, organiser: Organiser) => Result<Value, Refusal>,
): Result<Value, Refusal | OrganiserRefusal> {
  return withCeremony<Value, Refusal | OrganiserRefusal>(path, (ceremony) => {
    const organiser = unlockOrganiser(ceremony, passphrase, clock);
    return organiser.ok ? work(ceremony, organiser.value) : organiser;
  });
}

export async function whileOrganiserHere<Value, Refusal>(
  path: string,
  passphrase: string | null,
  clock: Clock,
  work: (ceremony: Ceremony, organiser: Organiser) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | OrganiserRefusal>> {
  return whileCeremonyOpen<Value, Refusal | OrganiserRefusal>(path, async (ceremony) => {
    const organiser = unlockOrganiser(ceremony, passphrase, clock);
    return organiser.ok ? work(ceremony, organiser.value) : organiser;
  });
}

import { writeArchive, type WrittenArchive } from '../../archive/write-archive.ts';
import { unlockOrganiser, type Organiser } from '../../ceremony/organiser.ts';
import type { Clock } from '../../clock.ts';
import type { Result } from '../../result.ts';
import { whileCeremonyOpen } from '../open-files.ts';
import type { Refusal } from '../words.ts';

/**
 * Writes the archive pack of a ceremony file into a new folder.
 * @param passphrase without one, the report in the pack says that the signatures are sealed; a wrong one is refused
 */
export function archiveOf(
  path: string,
  passphrase: string | null,
  out: string,
  clock: Clock,
): Promise<Result<WrittenArchive, Refusal>> {
  return whileCeremonyOpen<WrittenArchive, Refusal>(path, async (ceremony) => {
    let organiser: Organiser | null = null;
    if (passphrase !== null && passphrase !== '') {
      const unlocked = unlockOrganiser(ceremony, passphrase, clock);
      if (!unlocked.ok) return unlocked;
      organiser = unlocked.value;
    }
    return writeArchive(ceremony, organiser, out, clock);
  });
}

import { err } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Words } from '../../core/station/status.ts';
import type { ServedDesk } from './serve.ts';

/** Opens `file`, or the ceremony in `home`, where the first start makes the sample. */
export async function openDesk(_home: string, _file: string | null): Promise<Result<ServedDesk, { words: Words }>> {
  return err({
    words: {
      id: 'Upacara contoh belum tersedia di versi ini.',
      en: 'The sample ceremony is not part of this version yet.',
    },
  });
}

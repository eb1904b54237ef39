import { useCeremony } from '../ceremony-context.tsx';
import { useSlowly } from './use-slowly.ts';

/** ms: while kiosks are signing, no list on screen needs to be newer than that. */
const delay = 2000;

/** How many entries the record has, followed slowly: once it is another, a question about the record is put again. */
export function useRecordLength(): number | undefined {
  return useSlowly(useCeremony().overview?.entries, delay);
}

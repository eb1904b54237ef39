import type { Definition } from '../../ceremony/definition.ts';

/**
 * The number of an official with its own label: NIP, or NRP of the police and the armed forces. Null for somebody who carries
 * none, and where nobody wrote it down.
 */
export function identityLine({ label, number }: Definition['leader']['identity']): { label: string; number: string } | null {
  return label === 'none' || number.trim() === '' ? null : { label, number: number.trim() };
}

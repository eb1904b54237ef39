import { ORPCError } from '@orpc/client';
import type { Words } from '../../core/api/contract.ts';

/** Why the core said no: a code for scripts and one sentence for people. */
export type Refusal = { code: string; words: Words };

/** The core's refusal inside a failed call, or null for everything else (a dropped line, a bug). */
export function refusalOf(failure: unknown): Refusal | null {
  if (!(failure instanceof ORPCError) || failure.code !== 'REFUSED') return null;
  const data: unknown = failure.data;
  if (!isRecord(data) || typeof data['code'] !== 'string' || !isRecord(data['words'])) return null;
  const { id, en } = data['words'];
  return typeof id === 'string' && typeof en === 'string' ? { code: data['code'], words: { id, en } } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

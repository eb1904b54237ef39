import { seededChance } from '../../../core/rehearsal/chance.ts';
import { syntheticSignature } from '../../../core/rehearsal/handwriting.ts';

/** Commands for `station run`, as a script writes them. */

export type Badge = { id: string; name: string; unit: string; token: string };

/** One person from the badge to the signature. */
export function signingOf({ token }: Pick<Badge, 'token'>, seed = 'tangan'): object[] {
  return [{ scan: token }, { confirm: true }, { read: true }, { sign: syntheticSignature(seededChance(seed)) }];
}

export function jsonLines(commands: readonly unknown[]): string {
  return commands.map((command) => `${JSON.stringify(command)}\n`).join('');
}

import { implement } from '@orpc/server';
import type { Desk } from '../desk.ts';
import { storyOf } from './story.ts';
import { storyContract } from './story-contract.ts';

const os = implement(storyContract);

/** What the record says of one person. */
export function storyCalls(desk: Desk) {
  return { of: os.of.handler(({ input }) => storyOf(desk.workplace().ceremony, input.person)) };
}

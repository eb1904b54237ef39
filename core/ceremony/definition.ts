import type { BodyOf } from '../ledger/kinds.ts';

/** What the organiser decides before anything else. */
export type CeremonyDefinition = Omit<BodyOf<'ceremony-founded'>, 'organiserKey' | 'sealKey'>;

/** How a ceremony is held, as its organiser said last: the founding entry, and `ceremony-arranged` in its place. */
export type Definition = BodyOf<'ceremony-arranged'>;

/** What a founding entry alone says; everything that it cannot know is empty. */
export function definitionAtFounding(founded: CeremonyDefinition & Partial<BodyOf<'ceremony-founded'>>): Definition {
  const { organiserKey: _key, sealKey: _seal, leader, ...said } = founded;
  return {
    ...said,
    leader: { ...leader, rank: '', identity: { label: 'none', number: '' } },
    venues: said.venue === '' ? [] : [{ name: said.venue, kind: 'hall' }],
    witnesses: [],
    officials: [],
    representatives: [],
    deadline: null,
    eligible: [],
    duties: [],
    paper: 'F4',
    margins: 'usual',
    letterhead: { lines: [], image: null },
  };
}

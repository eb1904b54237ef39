import type { BadgeCount } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';

export const scopes = ['everybody', 'units', 'people'] as const;
export const formats = ['card', 'lanyard', 'list'] as const;
export const papers = ['A4', 'F4'] as const satisfies BadgeCount['paper'][];
export type Scope = (typeof scopes)[number];
export type Format = (typeof formats)[number];

/** What the organiser has chosen to print. What was chosen of one scope stays while another is looked at. */
export type BadgeChoice = {
  scope: Scope;
  format: Format;
  /** null: the ceremony's own. */
  paper: BadgeCount['paper'] | null;
  units: ReadonlySet<string>;
  people: ReadonlySet<string>;
};

export const firstChoice: BadgeChoice = {
  scope: 'everybody',
  format: 'card',
  paper: null,
  units: new Set(),
  people: new Set(),
};

export type BadgeOrder = Parameters<IkrarClient['console']['badges']['print']>[0];

/** The choice as the core takes it; null while nobody is chosen. */
export function orderOf({ scope, format, paper, units, people }: BadgeChoice): BadgeOrder | null {
  if (scope === 'units') return units.size === 0 ? null : { format, paper, units: [...units], people: null };
  if (scope === 'people') return people.size === 0 ? null : { format, paper, units: null, people: [...people] };
  return { format, paper, units: null, people: null };
}

/** A set with one more, or without it where it was in already. */
export function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

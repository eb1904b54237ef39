import type { Arrangement, Definition, OathText, PactText } from '../../../core/api/contract.ts';
import type { Draft } from './drafts.tsx';

/** A draft as it is saved: without the empty lines and rows that somebody left behind while typing, and without what stayed the same. */
export function cleaned(draft: Draft, saved: Arrangement): Draft | null {
  const change = Object.fromEntries(
    Object.entries(cleanChange(draft.change)).filter(
      ([field, value]) => !isSame(value, saved.definition[field as keyof Definition]),
    ),
  ) as Partial<Definition>;
  const oath = draft.oath === undefined ? undefined : cleanOath(draft.oath);
  const pact = draft.pact === undefined ? undefined : cleanPact(draft.pact);
  const clean: Draft = {
    change,
    ...(oath === undefined || isSame(oath, saved.oath) ? {} : { oath }),
    ...(pact === undefined || isSame(pact, saved.pact) ? {} : { pact }),
    ...(draft.image === undefined ? {} : { image: draft.image }),
  };
  const empty = Object.keys(change).length === 0 && clean.oath === undefined && clean.pact === undefined;
  return empty && clean.image === undefined ? null : clean;
}

function cleanChange(change: Partial<Definition>): Partial<Definition> {
  const { legalBasis, letterhead, venues, duties, title, venue } = change;
  return {
    ...change,
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(venue === undefined ? {} : { venue: venue.trim() }),
    ...(legalBasis === undefined ? {} : { legalBasis: filled(legalBasis) }),
    ...(letterhead === undefined ? {} : { letterhead: { ...letterhead, lines: filled(letterhead.lines) } }),
    ...(venues === undefined ? {} : { venues: venues.filter(({ name }) => name.trim() !== '') }),
    ...(duties === undefined ? {} : { duties: duties.filter(({ name }) => name.trim() !== '') }),
  };
}

function cleanOath({ title, opening, points, closing }: OathText): OathText {
  return {
    title: title.trim(),
    opening: filled(opening),
    points: points.map(filled).filter((phrases) => phrases.length > 0),
    closing: filled(closing),
  };
}

function cleanPact({ title, opening, points, closing }: PactText): PactText {
  return { title: title.trim(), opening: opening.trim(), points: filled(points), closing: closing.trim() };
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Both come from the same shape in the same order of fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

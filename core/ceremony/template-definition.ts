import { defaultTemplate, isTemplateId, templateIds, templates } from './templates.ts';
import { err, ok, type Result } from '../result.ts';
import type { SignerPolicy, Timezone } from '../ledger/kinds.ts';
import { definitionAtFounding, type CeremonyDefinition, type Definition } from './definition.ts';
import type { OathText, PactText } from './texts.ts';

/** What an organiser must say; everything else comes from a template and is corrected later. */
export type Essentials = {
  title: string;
  /** YYYY-MM-DD at the venue. */
  date: string;
  timezone: Timezone;
  venue: string;
  template?: string | undefined;
  signers?: SignerPolicy | undefined;
  /** Badges are taken until so many days after the ceremony's day. */
  badgeDays?: number | undefined;
};
/** `arrangement` is the definition with whatever is typical and the founding entry cannot say. */
export type FilledTemplate = { definition: CeremonyDefinition; arrangement: Definition; oath: OathText; pact: PactText };

/** Fills a template with the essentials. */
export function fillTemplate(
  essentials: Essentials,
): Result<FilledTemplate, { code: 'template-unknown'; template: string; known: string[] }> {
  const id = essentials.template ?? defaultTemplate;
  if (!isTemplateId(id)) return err({ code: 'template-unknown', template: id, known: [...templateIds] });
  const { readingMode, legalBasis, leader, signers, oath, pact, venueKind, witnesses, officials, duties } = templates[id];
  const { title, date, timezone, venue, badgeDays } = essentials;
  const definition: CeremonyDefinition = {
    title,
    date,
    timezone,
    venue,
    signers: essentials.signers ?? signers,
    readingMode,
    number: '',
    institution: '',
    legalBasis,
    leader: { name: '', position: leader.position },
    bareNumbers: false,
    ...(badgeDays === undefined ? {} : { badgeDays }),
  };
  const unnamed = { name: '', rank: '', identity: { label: 'none', number: '' } } as const;
  const arrangement: Definition = {
    ...definitionAtFounding(definition),
    venues: [{ name: venue, kind: venueKind }],
    witnesses: witnesses.map(({ position }) => ({ ...unnamed, position })),
    officials: officials.map(({ heading, position }) => ({ ...unnamed, heading, position })),
    duties,
  };
  return ok({ definition, arrangement, oath, pact });
}
